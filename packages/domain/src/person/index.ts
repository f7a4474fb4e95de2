export * from './credit.ts'
export * from './role.ts'
