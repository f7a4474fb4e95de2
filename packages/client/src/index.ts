export type * from './site-page.ts'
