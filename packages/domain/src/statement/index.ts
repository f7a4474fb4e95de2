export * from './naming.ts'
export * from './placing.ts'
export * from './statement.ts'
export * from './text.ts'
