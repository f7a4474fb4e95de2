export * from './change-rules.ts'
export * from './change.ts'
export * from './diff-words.ts'
export { changesBetween, refTo } from './text-changes.ts'
