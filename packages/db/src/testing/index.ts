export * from './scratch-database.ts'
export * from './scratch-db.ts'
export * from './test-ids.ts'
export { shutOut } from './shut-out.ts'
