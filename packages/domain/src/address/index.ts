export * from './address.ts'
export * from './route-of.ts'
