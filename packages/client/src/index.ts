export * from './cuppa.ts'
export * from './explain.ts'
export * from './refusal-of.ts'
export type * from './site-page.ts'
