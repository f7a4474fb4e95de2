export { borrowDatabase } from './borrow-database.ts'
export {
  scratchDatabase,
  type ScratchDatabase,
  scratchFolder,
  testEngine,
} from './scratch-database.ts'
export * from './scratch-db.ts'
export { shutOut } from './shut-out.ts'
export * from './test-ids.ts'
