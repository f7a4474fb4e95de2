import { expect, test } from 'vitest'

import { provenanceKinds } from './provenance.ts'
import { provenanceWords, refuseLink } from './refuse-link.ts'

test.each(provenanceKinds)('%s has a source exactly when it is not the team’s own', (kind) => {
  const without = refuseLink({ kind, sourceId: null })?.code
  const withSource = refuseLink({ kind, sourceId: 'a source' })?.code

  expect([without, withSource]).toEqual(
    kind === 'editorial'
      ? [undefined, 'provenance/editorial-has-source']
      : ['provenance/source-missing', undefined],
  )
  expect(provenanceWords[kind]).not.toBe('')
})
