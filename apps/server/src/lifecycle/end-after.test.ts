import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const own = join(import.meta.dirname, 'end-after.ts')

function run(milliseconds: number, more: string) {
  const script = `
    import { endAfter } from ${JSON.stringify(own)}
    endAfter(${milliseconds}, (open) => console.log('still open:', open.join()))
    ${more}`
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module-typescript', '--eval', script],
    { encoding: 'utf8', timeout: 30_000 },
  )
  return { status, stdout }
}

test('a process that waits for something for ever is ended, and says what it waited for', () => {
  const { status, stdout } = run(300, 'setInterval(() => {}, 1_000)')

  expect(status).toBe(1)
  expect(stdout).toMatch(/^still open: .*Timeout/)
})

test('a process that comes to an end by itself is not held up', () => {
  expect(run(60_000, '')).toEqual({ status: 0, stdout: '' })
})
