export * from './edge-rules.ts'
export * from './lineage.ts'
