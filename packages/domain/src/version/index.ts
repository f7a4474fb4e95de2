export * from './publishing.ts'
export * from './version.ts'
