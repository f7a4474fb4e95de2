export * from './event.ts'
export * from './when.ts'
