export * from './provenance.ts'
export * from './refuse-link.ts'
