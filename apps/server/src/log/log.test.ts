import { expect, test } from 'vitest'

import { createLog } from './log.ts'

function logOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('debug', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

test('S58 nothing that a visitor sends begins a line, colours a terminal or turns the reading round', () => {
  const nasty = 'a\nb\r\u001B[31mred\u202Eback\u2028line\u0000'
  const text = logOf((log) => {
    log.info({ path: nasty }, nasty)
    log.error({ error: new Error(nasty) }, 'failed')
  })
  expect(text.trimEnd().split('\n')).toHaveLength(2)
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E\u2028]/)
})

test('S58 no address and no key gets into the log, wherever it stands', () => {
  const token = `s${'A'.repeat(43)}`
  const secrets = [
    'someone.private@example.org',
    token,
    'pass-word',
    'eyJlZGl0aW9uIjoi.c2lnbmF0dXJl',
  ]
  const text = logOf((log) => {
    log.error(
      { error: new Error(`no mail to ${secrets[0]}`, { cause: new Error(secrets[0]) }) },
      'failed',
    )
    log.info(
      { path: `/sign-in?token=${token}`, more: { to: secrets[0], deep: [token] } },
      `link ${token}`,
    )
    log.info(
      { url: `postgres://cuppa:${secrets[2]}@host/db`, smtp: `smtps://u:${secrets[2]}@host` },
      'x',
    )
    log.info({ path: `/preview/${secrets[3]}` }, 'x')
  })
  for (const secret of secrets) expect(text).not.toContain(secret)
})

test('what an error came from, and each of several that it stands for, is told', () => {
  const several = new AggregateError(
    [new Error('the first'), new Error('the third')],
    '2 of 3 failed',
  )
  const text = logOf((log) => {
    log.error({ error: new Error('outer', { cause: new Error('inner') }) }, 'failed')
    log.error({ error: several }, 'failed')
  })
  for (const words of ['outer', 'inner', '2 of 3 failed', 'the first', 'the third'])
    expect(text).toContain(words)
})
