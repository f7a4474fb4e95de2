export * from './edition-rules.ts'
export * from './edition.ts'
