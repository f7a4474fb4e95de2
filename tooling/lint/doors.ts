import type { DummyRuleMap, OxlintOverride } from 'oxlint'

/** What a room may import; its own files always, another room only by its package name. */
interface Door {
  readonly room: string
  readonly values: readonly string[]
  /** May be named in types, and leaves nothing in the built code. */
  readonly types?: readonly string[]
  /** Folders of the room with doors of their own. */
  readonly inside?: readonly string[]
}

/** The table of ARCHITECTURE.md, as data. */
const doors: readonly Door[] = [
  {
    room: 'packages/domain',
    values: ['@noble/hashes/**', 'ical.js', 'zod', 'temporal-polyfill', 'rrule-temporal'],
  },
  {
    room: 'packages/db',
    values: [
      '@cuppa/domain',
      'kysely',
      'kysely/**',
      'pg',
      '@electric-sql/pglite',
      '@electric-sql/pglite/**',
      'node:*',
      'node:*/**',
    ],
  },
  {
    room: 'packages/api',
    values: [
      '@cuppa/domain',
      '@cuppa/db',
      'kysely',
      'kysely/helpers/postgres',
      '@trpc/server',
      'zod',
      '@simplewebauthn/server',
      'node:crypto',
    ],
  },
  {
    room: 'packages/client',
    values: [
      '@cuppa/domain',
      '@trpc/client',
      '@trpc/tanstack-react-query',
      '@tanstack/react-query',
    ],
    types: ['@cuppa/api', '@trpc/server'],
  },
  { room: 'packages/ui', values: ['react', 'react/**', '@cuppa/domain'] },
  {
    room: 'apps/site',
    values: [
      '@cuppa/client',
      '@cuppa/domain',
      '@cuppa/ui',
      '@cuppa/ui/**',
      '@fontsource/atkinson-hyperlegible-next/**',
      'opentype.js/**',
      'react',
      'react/**',
      'react-dom',
      'react-dom/**',
    ],
  },
  {
    room: 'apps/dashboard',
    values: [
      '@cuppa/client',
      '@cuppa/domain',
      '@cuppa/ui',
      '@cuppa/ui/**',
      'react',
      'react/**',
      'react-dom',
      'react-dom/**',
      'react-aria-components',
      'react-aria-components/**',
      'react-hook-form',
      '@hookform/**',
      '@tanstack/**',
      'zod',
    ],
  },
  {
    room: 'apps/server',
    values: [
      '@cuppa/api',
      '@cuppa/client',
      '@cuppa/db',
      '@cuppa/domain',
      '@hono/node-server',
      '@hono/node-server/**',
      '@trpc/server',
      '@trpc/server/**',
      'hono',
      'hono/**',
      'csv-parse',
      'csv-stringify/**',
      'nodemailer',
      'nodemailer/**',
      'pino',
      'sharp',
      'yazl',
      'zod',
      'node:*',
      'node:*/**',
    ],
    types: ['vite'],
  },
]

const forTests = [
  'csp_evaluator',
  'csp_evaluator/**',
  'vitest',
  'vitest/**',
  'fast-check',
  'html-validate',
  'ical.js',
  'react-dom/server',
  'node:*',
  'node:*/**',
  '@cuppa/db/testing',
  '@cuppa/domain/testing/given-calendar',
  '@cuppa/domain/testing/given-event',
  '@cuppa/domain/testing/naughty-strings',
  'fake-indexeddb',
  'mailauth',
  'mailparser',
  'smtp-server',
  'fake-indexeddb/**',
]

/** Past the door: another room's source by a path on disk. */
const throughTheWall = {
  regex: String.raw`^\.\./(\.\./)*[a-z-]+/(src|dist)/`,
  message: 'Import another room by its package name.',
}

/** Inside api a slice may call another slice's verbs; its queries and router are its own. */
const anotherSlicesRooms = {
  regex: String.raw`^\.\./[a-z-]+/(.+\.)?(queries|router)(\.ts)?$`,
  message: 'Call a verb of that slice; its queries and router are its own.',
}

/** Whoever may enter the domain may enter it by a slice's own door too. */
const withSlices = (name: string) => (name === '@cuppa/domain' ? [name, '@cuppa/domain/*'] : [name])

const everythingBut = (names: readonly string[]) => [
  '*',
  '*/**',
  '!./**',
  '!../**',
  '!.',
  '!..',
  ...names.flatMap(withSlices).map((name) => `!${name}`),
]

interface Extra {
  readonly more?: readonly string[]
  readonly also?: readonly { readonly regex: string; readonly message: string }[]
}

/** The walls come before the door: in oxlint the first group that lets a path through ends the search. */
function restrict(
  { room, values, types = [] }: Door,
  { more = [], also = [] }: Extra = {},
): DummyRuleMap {
  const typesOnly = types.map((name) => ({
    regex: `^${name}$`,
    allowTypeImports: true,
    message: `${room} may use only the types of this.`,
  }))
  const door = {
    group: everythingBut([...values, ...types, ...more]),
    message: `${room} has no door to this. See the table of doors in ARCHITECTURE.md.`,
  }
  return {
    'no-restricted-imports': ['error', { patterns: [throughTheWall, ...also, ...typesOnly, door] }],
  }
}

const also = (room: string) => (room === 'packages/api' ? [anotherSlicesRooms] : [])

/** Each room's door; the floor of the domain, which stands on nothing; and wider doors for tests. */
export const doorRules: OxlintOverride[] = [
  ...doors.map((door) => ({
    files: [`${door.room}/src/**`],
    rules: restrict(door, { also: also(door.room) }),
  })),
  {
    files: ['packages/domain/src/shared/**'],
    rules: restrict(
      {
        room: 'The domain below its slices',
        values: ['@noble/hashes/**', 'zod', 'temporal-polyfill', 'rrule-temporal'],
      },
      {
        also: [
          {
            regex: String.raw`^\.\./`,
            message: 'Shared stands below every slice and imports none.',
          },
        ],
      },
    ),
  },
  ...doors.map((door) => ({
    files: [`${door.room}/src/**/*.test.{ts,tsx}`, `${door.room}/src/testing/**`],
    rules: restrict(door, { more: forTests, also: also(door.room) }),
  })),
]
