export * from './colour.ts'
export * from './community.ts'
export * from './theme.ts'
