import { describe, expect, test } from 'vitest'

import { changeChannel, newestChange, recordChange } from './changes.ts'
import { inTransaction } from './connection.ts'
import { scratchDatabase } from './testing/index.ts'

const soon = (what: () => boolean) => expect.poll(what, { timeout: 5_000 }).toBe(true)

describe('changes of content', () => {
  test('the newest number rises with every change, and others hear of it after the commit', async () => {
    await using database = await scratchDatabase()
    const heard: string[] = []
    await database.listen(
      changeChannel,
      (payload) => heard.push(payload),
      () => {},
    )

    await inTransaction(database.db, async (tx) => {
      await recordChange(tx, ['settings', 'direction', 'settings'])
      expect(heard).toEqual([])
    })
    const first = await newestChange(database.db)
    await recordChange(database.db, ['direction'])

    expect(await newestChange(database.db)).toBeGreaterThan(first)
    await soon(() => heard.length === 2)
    expect(heard).toEqual(['direction,settings', 'direction'])
  })

  test('what is rolled back is not told', async () => {
    await using database = await scratchDatabase()
    const heard: string[] = []
    await database.listen(
      changeChannel,
      (payload) => heard.push(payload),
      () => {},
    )

    const failed = inTransaction(database.db, async (tx) => {
      await recordChange(tx, ['direction'])
      throw new Error('no')
    })

    await expect(failed).rejects.toThrow('no')
    await recordChange(database.db, ['after'])
    await soon(() => heard.includes('after'))
    expect(heard).toEqual(['after'])
  })

  test('no tags, no change', async () => {
    await using database = await scratchDatabase()
    await recordChange(database.db, [])
    expect(await newestChange(database.db)).toBe(0)
  })
})
