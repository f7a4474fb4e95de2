export * from './explain-issue.ts'
export * from './explain.ts'
export * from './reasons.ts'
