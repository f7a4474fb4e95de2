export * from './event.ts'
export * from './say-when.ts'
export * from './when.ts'
