export * from './source-facts.ts'
export * from './source.ts'
