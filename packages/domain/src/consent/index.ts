export * from './consent.ts'
export * from './present-consent.ts'
