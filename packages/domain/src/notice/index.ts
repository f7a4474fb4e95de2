export * from './digest.ts'
export * from './notice-rules.ts'
export * from './notice.ts'
