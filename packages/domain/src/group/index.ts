export * from './group-slug.ts'
