export * from './provenance.ts'
