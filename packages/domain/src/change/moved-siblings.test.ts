import fc from 'fast-check'
import { expect, test } from 'vitest'

import { jumpersAmong } from './moved-siblings.ts'

test.each([
  ['abcd', 'abcd', ''],
  ['abcd', 'dabc', 'd'],
  ['abcd', 'bcda', 'a'],
  ['abcd', 'abdc', 1],
  ['abcd', 'bd', ''],
  ['ab', 'xaby', ''],
])('from %s to %s', (before, after, jumped) => {
  const jumpers = jumpersAmong(before.split(''), after.split(''))

  if (typeof jumped === 'number') expect(jumpers).toHaveLength(jumped)
  else expect(jumpers.join('')).toBe(jumped)
})

test('those that did not jump keep their order, and a single move is a single jumper', () => {
  const someIds = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(someIds, fc.nat(11), fc.nat(11), (ids, from, to) => {
      const [moved] = ids.slice(from % ids.length)
      const rest = ids.filter((id) => id !== moved)
      const after = moved === undefined ? rest : rest.toSpliced(to % ids.length, 0, moved)

      const jumpers = jumpersAmong(ids, after)

      const stayed = (list: readonly number[]) => list.filter((id) => !jumpers.includes(id))
      expect(stayed(after)).toEqual(stayed(ids))
      expect(jumpers.length).toBeLessThanOrEqual(1)
    }),
  )
})
