import { expect, test } from 'vitest'

import { createKeptReads, keepIn } from './kept-reads.ts'

function given() {
  const reads = createKeptReads()
  const keep = keepIn(reads)
  const counts: Record<string, number> = {}
  const read = (key: string, tag: string) =>
    keep(key, async () => {
      counts[key] = (counts[key] ?? 0) + 1
      return { value: `${key} ${counts[key]}`, tags: new Set([tag]) }
    })
  return { reads, read, counts }
}

test('after one thing changed only what read that is read again', async () => {
  const { reads, read, counts } = given()
  await read('text', 'direction')
  await read('progress', 'progress')

  reads.drop(['progress'])

  expect((await read('text', 'direction')).value).toBe('text 1')
  expect((await read('progress', 'progress')).value).toBe('progress 2')
  expect(counts).toEqual({ text: 1, progress: 2 })
})

test('without the database no old reading comes back, as a page made of it would pass for new', async () => {
  const { reads, read } = given()
  await read('text', 'direction')
  reads.drop(['direction'])

  const attempt = keepIn(reads)('text', () => Promise.reject(new Error('away')))

  await expect(attempt).rejects.toThrow('away')
})
