export * from './notes-rules.ts'
export * from './notes.ts'
