import { describe, expect, test } from 'vitest'

import { lintPlanted, type Case } from './planted.ts'

const domain = 'packages/domain/src/noun'
const api = 'packages/api/src/noun'
const lines = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n')
const branches = (count: number) =>
  `export function f(a: number) {\n${lines(count, (index) => `  if (a === ${index}) return ${index}`)}\n  return -1\n}\n`
const verb = (
  body: string,
) => `declare const inTransaction: (db: unknown, work: () => unknown) => unknown
declare const demand: (scope: unknown, ability: string) => void
declare const recordAudit: () => void
export function publish(scope: { db: unknown }) {
  ${body}
}
`

const cases: readonly Case[] = [
  // Names and sizes
  {
    rule: 'unicorn(filename-case)',
    says: 'files are kebab-case',
    folder: domain,
    ending: 'BadName.ts',
    bad: 'export const a = 1\n',
    good: '',
  },
  {
    rule: 'eslint(max-lines)',
    says: 'a file has at most 300 lines of code',
    folder: domain,
    bad: lines(301, (index) => `export const a${index} = ${index}`),
    good: lines(300, (index) => `export const a${index} = ${index}`),
  },
  {
    rule: 'eslint(max-lines-per-function)',
    says: 'a function has at most 60 lines',
    folder: domain,
    bad: `export function f(a: string[]) {\n${lines(60, () => '  a.push("")')}\n}\n`,
    good: `export function f(a: string[]) {\n${lines(50, () => '  a.push("")')}\n}\n`,
  },
  {
    rule: 'eslint(complexity)',
    says: 'a function has at most ten ways through',
    folder: domain,
    bad: branches(11),
    good: branches(8),
  },
  {
    rule: 'eslint(max-params)',
    says: 'a function has at most three parameters',
    folder: domain,
    bad: 'export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d]\n',
    good: 'export const f = (a: 1, b: 2, c: 3) => [a, b, c]\n',
  },

  // Types
  {
    rule: 'typescript(no-explicit-any)',
    says: 'no any',
    folder: domain,
    bad: 'export const f = (a: any) => String(a)\n',
    good: 'export const f = (a: unknown) => String(a)\n',
  },
  {
    rule: 'typescript(no-non-null-assertion)',
    says: 'no non-null assertion',
    folder: domain,
    bad: 'export const f = (a?: string) => a!.length\n',
    good: "export const f = (a?: string) => (a ?? '').length\n",
  },
  {
    rule: 'typescript(no-unsafe-type-assertion)',
    says: 'no cast that narrows, seen with types',
    folder: domain,
    bad: 'export const f = (a: unknown) => a as string\n',
    good: "export const f = () => ['a', 'b'] as const\n",
  },
  {
    rule: 'typescript(no-floating-promises)',
    says: 'no promise is forgotten, seen with types',
    folder: api,
    bad: 'const g = async () => 1\nexport function f() {\n  g()\n}\n',
    good: 'const g = async () => 1\nexport async function f() {\n  await g()\n}\n',
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    says: 'a switch knows every case, seen with types',
    folder: domain,
    bad: "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1\n  }\n  return 0\n}\n",
    good: "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1\n    case 'y':\n      return 2\n  }\n}\n",
  },
  {
    rule: 'typescript(parameter-properties)',
    says: 'no parameter properties',
    folder: api,
    bad: 'export class A {\n  constructor(readonly a: string) {}\n}\n',
    good: 'export class A {\n  readonly a = 1\n}\n',
  },

  // Exports
  {
    rule: 'import(no-default-export)',
    says: 'named exports only',
    folder: domain,
    bad: 'export default 1\n',
    good: 'export const a = 1\n',
  },
  {
    rule: 'house(no-barrel)',
    says: "only a slice's index.ts passes exports on",
    folder: domain,
    bad: "export * from './other.ts'\n",
    good: 'export const a = 1\n',
  },

  // The world outside
  {
    rule: 'eslint(no-restricted-globals)',
    says: 'the domain has no clock',
    folder: domain,
    bad: 'export const f = () => Date.now()\n',
    good: 'export const f = (now: string) => now\n',
  },
  {
    rule: 'eslint(no-restricted-globals)',
    says: 'the domain does not read the process',
    folder: domain,
    bad: "export const f = () => process.env['A']\n",
    good: 'export const f = (a: string) => a\n',
  },
  {
    rule: 'eslint(no-restricted-globals)',
    says: 'the domain does not call the network',
    folder: domain,
    bad: "export const f = () => fetch('/')\n",
    good: 'export const f = (a: string) => a\n',
  },
  {
    rule: 'house(no-clock)',
    says: 'time comes in through the scope',
    folder: api,
    bad: 'export const f = () => new Date()\n',
    good: 'export const f = (iso: string) => new Date(iso)\n',
  },
  {
    rule: 'house(no-clock)',
    says: 'chance comes in through the scope',
    folder: domain,
    bad: 'export const f = () => Math.random()\n',
    good: 'export const f = () => Math.max(1, 2)\n',
  },
  {
    rule: 'house(no-clock)',
    says: 'ids come in through the scope',
    folder: api,
    bad: "import { randomUUID } from 'node:crypto'\nexport const f = () => randomUUID()\n",
    good: 'export const f = (scope: { newId(): string }) => scope.newId()\n',
  },

  // Verbs and SQL
  {
    rule: 'house(whole-verb)',
    says: 'a verb that writes asks who may',
    folder: api,
    bad: verb('return inTransaction(scope.db, () => recordAudit())'),
    good: verb("demand(scope, 'publish')\n  return inTransaction(scope.db, () => recordAudit())"),
  },
  {
    rule: 'house(whole-verb)',
    says: 'a verb that writes leaves its audit entry',
    folder: api,
    bad: verb("demand(scope, 'publish')\n  return inTransaction(scope.db, () => 1)"),
    good: verb('return scope.db'),
  },
  {
    rule: 'house(no-built-sql)',
    says: 'S24 no text becomes SQL',
    folder: api,
    bad: "import { sql } from 'kysely'\nexport const f = (a: string) => sql.raw(a)\n",
    good: "import { sql } from 'kysely'\nexport const f = (a: string) => sql`select ${a}`\n",
  },
  {
    rule: 'house(no-built-sql)',
    says: 'S24 no order is put together from text',
    folder: api,
    bad: 'export const f = (q: { orderBy(a: string): unknown }, a: string) => q.orderBy(`${a} desc`)\n',
    good: "export const f = (q: { orderBy(a: string, b: string): unknown }) => q.orderBy('name', 'desc')\n",
  },
  {
    rule: 'house(no-built-sql)',
    says: 'S24 no column is chosen by text',
    folder: api,
    bad: 'export const f = (db: { dynamic: { ref(a: string): unknown } }, a: string) => db.dynamic.ref(a)\n',
    good: 'export const f = (db: { ref(a: string): unknown }) => db.ref("name")\n',
  },

  {
    rule: 'regexp(no-super-linear-backtracking)',
    says: 'S53 no pattern takes for ever on nasty text',
    folder: domain,
    bad: 'export const a = /^(\\w+\\s?)+$/\n',
    good: 'export const a = /^\\w+$/\n',
  },

  // Tests and exceptions
  {
    rule: 'house(no-own-mocks)',
    says: 'no mocks of our own modules',
    folder: api,
    ending: '.test.ts',
    bad: "import { vi } from 'vitest'\nvi.mock('./publish.ts')\n",
    good: "import { vi } from 'vitest'\nvi.useFakeTimers()\n",
  },
  {
    rule: 'house(reasoned-disable)',
    says: 'whoever switches a rule off says why',
    folder: api,
    bad: '// oxlint-disable-next-line no-console\nconsole.log(1)\n',
    good: '// oxlint-disable-next-line no-console -- the first word of a new house\nconsole.log(1)\n',
  },
  {
    rule: 'vitest(no-disabled-tests)',
    says: 'no skipped tests',
    folder: api,
    ending: '.test.ts',
    bad: "import { test } from 'vitest'\ntest.skip('later', () => {})\n",
    good: "import { test } from 'vitest'\ntest('now', () => {})\n",
  },
  {
    rule: 'vitest(no-focused-tests)',
    says: 'no test that runs alone',
    folder: api,
    ending: '.test.ts',
    bad: "import { test } from 'vitest'\ntest.only('me', () => {})\n",
    good: "import { test } from 'vitest'\ntest('us', () => {})\n",
  },
]

const findings = lintPlanted(cases)

describe('house rules', () => {
  test.each(cases.map((one, index) => ({ ...one, index })))('$says', ({ rule, index }) => {
    expect(findings[index]?.bad).toContain(rule)
    if (rule !== 'unicorn(filename-case)') expect(findings[index]?.good).not.toContain(rule)
  })
})
