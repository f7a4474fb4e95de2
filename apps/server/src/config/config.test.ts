import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { ConfigMistakes, readConfig } from './config.ts'
import { findSecret } from './secret.ts'

test('nothing set is enough to start with', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    baseUrl: 'http://localhost:3000',
    dataDir: './data',
    databaseUrl: undefined,
    trustedProxies: 0,
    logLevel: 'info',
  })
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
})

test('every variable of the example file is one that we read, and it is right as it stands', async () => {
  const file = await readFile(join(import.meta.dirname, '../../../../.env.example'), 'utf8')
  const pairs = [...file.matchAll(/^# ?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  expect(pairs.map(([name]) => name).toSorted()).toEqual([
    'CUPPA_BASE_URL',
    'CUPPA_DATA_DIR',
    'CUPPA_DKIM',
    'CUPPA_MAIL_FROM',
    'CUPPA_SECRET',
    'CUPPA_TRUSTED_PROXIES',
    'DATABASE_DIRECT_URL',
    'DATABASE_URL',
    'HOST',
    'LOG_LEVEL',
    'PORT',
    'SMTP_URL',
  ])
  expect(() => readConfig(Object.fromEntries(pairs))).not.toThrow()
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'three'],
  ['HOST', 'a b'],
  ['CUPPA_BASE_URL', 'example.org'],
  ['CUPPA_BASE_URL', 'https://example.org/sub'],
  ['CUPPA_BASE_URL', 'ftp://example.org'],
  ['DATABASE_URL', 'mysql://user:sesame@host/db'],
  ['DATABASE_DIRECT_URL', 'sesame'],
  ['SMTP_URL', 'https://user:sesame@host'],
  ['CUPPA_MAIL_FROM', 'nobody'],
  ['CUPPA_DKIM', 'sesame'],
  ['CUPPA_SECRET', 'sesame'],
  ['CUPPA_TRUSTED_PROXIES', '-1'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is one sentence that names the variable and keeps the value to itself', (name, value) => {
  const mistakes = mistakesIn({ [name]: value })
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain(`${name} must`)
  expect(mistakes[0]).not.toContain('sesame')
})

test('two mistakes are two sentences', () => {
  expect(mistakesIn({ PORT: 'x', LOG_LEVEL: 'x' })).toHaveLength(2)
})

function mistakesIn(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.sentences
  }
  return []
}

test('the secret is made once, and nobody else can read it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-secret-'))
  const secrets = await Promise.all([1, 2, 3].map(() => findSecret(undefined, folder)))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(32)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await findSecret('given'.repeat(8), folder)).toBe('given'.repeat(8))
  await rm(folder, { recursive: true })
})
