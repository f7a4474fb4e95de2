import { expect, test } from 'vitest'

import { deadPaths } from './doc-refs.ts'

const there = new Set(['README.md', 'docs/adr/0001-doors.md', 'packages/domain/src'])
const dead = (markdown: string, document = 'README.md') =>
  deadPaths(document, markdown, (path) => there.has(path))

test('a path in backticks that is not there is reported', () => {
  expect(dead('See `packages/gone/src/index.ts` and `packages/domain/src`.')).toEqual([
    'packages/gone/src/index.ts',
  ])
})

test('a link to a file that is not there is reported, a web address is not', () => {
  expect(dead('[one](docs/gone.md) [two](https://example.org/docs) [three](#part)')).toEqual([
    'docs/gone.md',
  ])
})

test('a path may be said from the folder of its document, with a line or an anchor', () => {
  expect(
    dead('`./0001-doors.md#choice` [doors](0001-doors.md)', 'docs/adr/0002-licences.md'),
  ).toEqual([])
})

test('commands, patterns and examples are not paths', () => {
  expect(
    dead('`npm start`, `packages/*/src`, `docs/adr/NNNN-<name>.md`\n```\napps/none\n```\n'),
  ).toEqual([])
})
