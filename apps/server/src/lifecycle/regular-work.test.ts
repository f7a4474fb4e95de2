import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { newId } from './new-id.ts'
import { keepWorking, type Work } from './regular-work.ts'

async function given(works: readonly Work[]) {
  const scratch = await borrowDatabase()
  const said: string[] = []
  const work = keepWorking(works, {
    everyMs: 5,
    scope: () => ({
      db: scratch.db,
      actor: { kind: 'system' },
      now: () => new Date().toISOString(),
      newId,
      tags: new Set(),
    }),
    report: (_, failed) => void said.push(failed),
  })
  const dispose = async () => {
    await work.stop()
    await scratch[Symbol.asyncDispose]()
  }
  return { work, said, [Symbol.asyncDispose]: dispose }
}

test('a work that fails is told, and the next one has its turn, again and again', async () => {
  let turns = 0
  await using regular = await given([
    [() => Promise.reject(new Error('no')), 'The first failed'],
    [async () => void (turns += 1), 'The second failed'],
  ])

  await expect.poll(() => turns).toBeGreaterThan(2)
  expect(new Set(regular.said)).toEqual(new Set(['The first failed']))
})

test('a round is never joined by a second one, and to stop waits for it and begins nothing new', async () => {
  const begun: string[] = []
  const slow = Promise.withResolvers<void>()
  await using regular = await given([
    [
      async () => {
        begun.push('slow')
        await slow.promise
      },
      'no',
    ],
    [async () => void begun.push('next'), 'no'],
  ])
  await expect.poll(() => begun.length).toBe(1)
  // Time enough for a second round, if there could be one.
  await new Promise((resolve) => setTimeout(resolve, 60))

  let hasStopped = false
  const stopping = regular.work.stop().then(() => (hasStopped = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(hasStopped).toBe(false)
  slow.resolve()
  await stopping

  expect(begun).toEqual(['slow'])
})
