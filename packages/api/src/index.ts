export * from './app-router.ts'
export * from './kernel/index.ts'
