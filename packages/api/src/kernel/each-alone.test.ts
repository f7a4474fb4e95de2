import { expect, test } from 'vitest'

import { eachAlone } from './each-alone.ts'

test('what fails with one keeps none of the others from its turn, and is told at the end', async () => {
  const done: number[] = []
  const work = async (number: number) => {
    if (number === 2) throw new Error('two')
    done.push(number)
    return number
  }

  await expect(eachAlone([1, 2, 3], work)).rejects.toMatchObject({
    message: '1 of 3 failed',
    errors: [new Error('two')],
  })
  expect(done).toEqual([1, 3])
  expect(await eachAlone([1, 3], work)).toBe(4)
})
