import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { currentEditionOf, editionStateOf, refuseEdition } from './edition-rules.ts'

const first = { id: 'a', startsOn: '2020-11-27', hasVersion: true }
const second = { id: 'b', startsOn: '2023-01-01', hasVersion: false }

describe('a new edition', () => {
  const days = { startsOn: '2023-01-01', endsOn: '2025-12-31' }

  test('may begin and end on one day', () => {
    expect(
      refuseEdition({ slug: 'day', startsOn: '2023-01-01', endsOn: '2023-01-01' }, []),
    ).toBeUndefined()
  })

  test('cannot end before it starts', () => {
    expect(refuseEdition({ slug: '2023', ...days, endsOn: '2022-12-31' }, [])).toEqual({
      kind: 'rule',
      code: 'edition/days-out-of-order',
      data: { startsOn: '2023-01-01', endsOn: '2022-12-31' },
    })
  })

  test.each(['2020-2022', 'lineage', 'statements'])('cannot be called %s', (slug) => {
    expect(refuseEdition({ slug, ...days }, ['2020-2022'])?.code).toBe('edition/slug-taken')
  })
})

describe('the state of an edition', () => {
  test('is being prepared until it has a version', () => {
    expect(editionStateOf(second, [first, second])).toBe('preparing')
    expect(editionStateOf(first, [first, second])).toBe('current')
  })

  test('is past as soon as a newer one has a version', () => {
    const published = { ...second, hasVersion: true }

    expect(editionStateOf(first, [published, first])).toBe('past')
    expect(editionStateOf(published, [published, first])).toBe('current')
  })

  test('exactly one is current as soon as any has a version', () => {
    const editions = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        startsOn: fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01'),
        hasVersion: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(editions, (all) => {
        const current = all.filter((edition) => editionStateOf(edition, all) === 'current')
        expect(current).toHaveLength(all.some(({ hasVersion }) => hasVersion) ? 1 : 0)
        expect(current[0]).toBe(currentEditionOf(all))
      }),
    )
  })
})
