export * from './consent-words.ts'
export * from './consent.ts'
export * from './present-consent.ts'
