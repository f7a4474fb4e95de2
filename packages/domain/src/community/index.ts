export * from './community.ts'
