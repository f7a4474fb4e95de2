export * from './group-rules.ts'
export * from './group-slug.ts'
