export * from './attendance-rules.ts'
export * from './attendance.ts'
export * from './numbers.ts'
