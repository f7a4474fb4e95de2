import { describe, expect, test } from 'vitest'

import { lintPlanted, type Case } from './planted.ts'

const use = (...imports: string[]) =>
  imports
    .map(
      (path, index) => `import { a${index} } from '${path}'\nexport const b${index} = a${index}\n`,
    )
    .join('')

/** [room, a door that is not there, a door that is] */
const doors: readonly (readonly [string, string, string])[] = [
  ['packages/domain', 'node:fs', 'zod'],
  ['packages/domain', 'kysely', './change.ts'],
  ['packages/domain', '@cuppa/db', '../shared/index.ts'],
  ['packages/domain', 'zod/v3', 'temporal-polyfill'],
  ['packages/db', '@cuppa/api', '@cuppa/domain'],
  ['packages/db', 'hono', 'pg'],
  ['packages/api', 'hono', '@trpc/server'],
  ['packages/api', 'pg', '@cuppa/db'],
  ['packages/api', 'node:fs/promises', 'zod'],
  ['packages/api', 'nodemailer', '@simplewebauthn/server'],
  ['packages/client', '@cuppa/db', '@trpc/client'],
  ['packages/client', 'react', '@cuppa/domain'],
  ['packages/ui', '@cuppa/client', 'react'],
  ['packages/ui', '@trpc/client', '@cuppa/domain'],
  ['apps/site', '@cuppa/db', '@cuppa/client'],
  ['apps/site', '@cuppa/api', '@cuppa/ui'],
  ['apps/site', '@tanstack/react-query', 'react-dom/server'],
  ['apps/site', '@cuppa/dashboard', '@cuppa/domain'],
  ['apps/dashboard', '@cuppa/api', '@cuppa/client'],
  ['apps/dashboard', '@cuppa/db', '@tanstack/react-router'],
  ['apps/dashboard', '@cuppa/api/draft', '@cuppa/domain/community'],
  ['apps/dashboard', '@cuppa/site', 'react-aria-components'],
  ['apps/server', '@cuppa/ui', '@cuppa/api'],
  ['apps/server', '@cuppa/site', 'hono'],
  ['apps/server', '@cuppa/dashboard', 'node:fs'],
  ['apps/server', 'react', '@cuppa/db'],
]

const fromTable: Case[] = doors.map(([room, shut, open]) => ({
  rule: 'eslint(no-restricted-imports)',
  says: `${room} has a door to ${open} and none to ${shut}`,
  folder: `${room}/src/noun`,
  bad: use(shut),
  good: use(open),
}))

const special: Case[] = [
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'client may name the types of api, and nothing else of it',
    folder: 'packages/client/src',
    bad: use('@cuppa/api'),
    good: `import type { AppRouter } from '@cuppa/api'\nexport type Router = AppRouter\n`,
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'a room is entered by its name, not through the wall',
    folder: 'packages/api/src/noun',
    bad: use('../../../db/src/connection.ts'),
    good: use('@cuppa/db'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'apps never import apps, by path either',
    folder: 'apps/server/src',
    bad: use('../../site/src/render.ts'),
    good: use('./render.ts'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: "a slice of api leaves another slice's queries alone",
    folder: 'packages/api/src/draft',
    bad: use('../version/version.queries.ts'),
    good: use('./draft.queries.ts', '../version/publish-version.ts'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: "a slice of api leaves another slice's router alone",
    folder: 'packages/api/src/draft',
    bad: use('../version/version.router.ts'),
    good: use('./draft.router.ts'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'a test in api still leaves the queries of other slices alone',
    folder: 'packages/api/src/draft',
    ending: '.test.ts',
    bad: use('../version/version.queries.ts'),
    good: use('vitest', '@cuppa/db/testing', 'fast-check'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'shared stands below the slices of the domain',
    folder: 'packages/domain/src/shared',
    bad: use('../version/index.ts'),
    good: use('./ids.ts'),
  },
  {
    rule: 'eslint(no-restricted-imports)',
    says: 'what tests use stays out of what is built',
    folder: 'packages/domain/src/noun',
    bad: use('fast-check'),
    good: use('zod'),
  },
  {
    rule: 'import(no-cycle)',
    says: 'no file needs itself round a corner',
    folder: 'packages/domain/src/round',
    bad: `import { b } from './PARTNER.ts'\nexport const a = () => b\n`,
    partner: `import { a } from './SELF.ts'\nexport const b = () => a\n`,
    good: `export const a = 1\n`,
  },
]

const cases = [...fromTable, ...special]
const findings = lintPlanted(cases)

describe('doors', () => {
  test.each(cases.map((one, index) => ({ ...one, index })))('$says', ({ rule, index }) => {
    expect(findings[index]?.bad).toContain(rule)
    expect(findings[index]?.good).not.toContain(rule)
  })
})
