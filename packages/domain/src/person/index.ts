export * from './credit.ts'
export * from './refuse-role-end.ts'
export * from './resolve-credits.ts'
export * from './role.ts'
