export * from './draft.ts'
