import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const shared = ['packages/domain', 'packages/client']

const rooms = ['apps', 'packages']
  .flatMap((layer) => readdirSync(join(root, layer)).map((name) => `${layer}/${name}`))
  .filter((room) => existsSync(join(root, room, 'package.json')))

const licenceOf = (room: string) =>
  (JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as { license?: string })
    .license

test('what others build upon is MIT, what runs as a service is AGPL', () => {
  const expected = Object.fromEntries(
    ['.', ...rooms].map((room) => [room, shared.includes(room) ? 'MIT' : 'AGPL-3.0-or-later']),
  )

  expect(Object.fromEntries(['.', ...rooms].map((room) => [room, licenceOf(room)]))).toEqual(
    expected,
  )
})

test('the licences stand there in full', () => {
  const agpl = readFileSync(join(root, 'LICENSE'), 'utf8')

  expect(agpl).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
  expect(agpl).toContain('13. Remote Network Interaction')
  expect(agpl.split(/\s+/).length).toBeGreaterThan(5_500)
  for (const room of shared) {
    expect(readFileSync(join(root, room, 'LICENSE'), 'utf8')).toContain(
      'Permission is hereby granted, free of charge',
    )
  }
})
