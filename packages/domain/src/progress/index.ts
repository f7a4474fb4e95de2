export * from './progress-rules.ts'
export * from './progress.ts'
export * from './summarise.ts'
