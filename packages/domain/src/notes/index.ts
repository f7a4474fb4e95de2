export * from './notes-rules.ts'
export * from './notes-state.ts'
export * from './notes.ts'
