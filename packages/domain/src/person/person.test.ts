import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Credit, creditKinds } from './credit.ts'
import { refuseRoleEnd } from './refuse-role-end.ts'
import { creditOf, resolveCredits } from './resolve-credits.ts'
import { abilities, type Ability, can, roles } from './role.ts'

const isAbility = (name: string): name is Ability => Object.hasOwn(abilities, name)
const everyAbility = Object.keys(abilities).filter(isAbility)

describe('credits', () => {
  test('each is named as they wish, once, named people first', () => {
    const { credits, unnamed } = resolveCredits([
      { personId: '1', as: 'group', name: 'The Tuesday group' },
      { personId: '2', as: 'pseudonym', name: 'Kestrel' },
      { personId: '3', as: 'named', name: 'Zoë' },
      { personId: '4', as: 'named', name: 'Amara' },
      { personId: '4', as: 'named', name: 'Amara' },
      { personId: '5', as: 'group', name: 'The Tuesday group' },
      { personId: '6', as: 'not-named', name: null },
      { personId: '7', as: 'not-named', name: 'Kept for us only' },
    ])

    expect(credits.map(({ name }) => name)).toEqual([
      'Amara',
      'Zoë',
      'Kestrel',
      'The Tuesday group',
    ])
    expect(unnamed).toBe(2)
  })

  test('a wish for one place goes before the usual one', () => {
    const here = { as: 'not-named' as const, name: null }

    expect(creditOf({ personId: '1', as: 'named', name: 'Amara', here })).toEqual(here)
    expect(
      creditOf({ personId: '1', ...here, here: { as: 'pseudonym', name: 'Kestrel' } }),
    ).toEqual({ as: 'pseudonym', name: 'Kestrel' })
  })

  test('someone named in one place and unnamed in another is not counted again', () => {
    const usual = { personId: '1', as: 'named' as const, name: 'Amara' }
    const here = { as: 'not-named' as const, name: null }

    expect(resolveCredits([usual, { ...usual, here }])).toEqual({
      credits: [{ as: 'named', name: 'Amara' }],
      unnamed: 0,
    })
  })

  test('P2 nobody is named against their wish, whatever is stored', () => {
    const wishes = fc.array(
      fc.record({
        personId: fc.constantFrom('1', '2', '3'),
        as: fc.constantFrom(...creditKinds),
        name: fc.option(fc.constantFrom('Amara', ' ', 'Kestrel')),
      }),
    )
    fc.assert(
      fc.property(wishes, (all) => {
        const { credits } = resolveCredits(all)
        for (const credit of credits) {
          expect(Credit.safeParse(credit).success).toBe(true)
          expect(all.some(({ as, name }) => as === credit.as && name === credit.name)).toBe(true)
        }
      }),
    )
  })
})

describe('roles', () => {
  test('P4 one role more never takes an ability away, and none gives none', () => {
    const someRoles = fc.subarray([...roles])
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...roles), (held, more) => {
        for (const ability of everyAbility) {
          if (can(held, ability)) expect(can([...held, more], ability)).toBe(true)
          expect(can([], ability)).toBe(false)
        }
      }),
    )
  })

  test.each([
    ['viewer', ['read']],
    ['host', ['read', 'welcome', 'needs']],
    ['editor', ['read', 'write', 'welcome']],
    ['publisher', ['read', 'write', 'publish', 'welcome']],
    ['steward', ['read', 'needs', 'people']],
    ['admin', ['read', 'write', 'publish', 'welcome', 'needs', 'people', 'manage']],
  ] as const)('a %s can %j', (role, expected) => {
    expect(everyAbility.filter((ability) => can([role], ability))).toEqual(expected)
  })

  test('P4 the last administrator stays one', () => {
    const ada = { personId: 'ada', role: 'admin' as const }
    const ben = { personId: 'ben', role: 'admin' as const }

    expect(refuseRoleEnd([ada], ada)?.code).toBe('staff/last-admin')
    expect(refuseRoleEnd([ada, ada], ada)?.code).toBe('staff/last-admin')
    expect(refuseRoleEnd([ada, ben], ada)).toBeUndefined()
    expect(
      refuseRoleEnd([ada, { ...ben, role: 'editor' }], { ...ben, role: 'editor' }),
    ).toBeUndefined()
  })
})
