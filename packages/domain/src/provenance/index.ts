export * from './links-beside.ts'
export * from './provenance.ts'
export * from './refuse-link.ts'
