export * from './directory.ts'
export * from './group-view.ts'
