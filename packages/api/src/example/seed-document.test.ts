import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { exampleContent } from './content.ts'
import { facts } from './facts.ts'

const seed = join(import.meta.dirname, '../../../../../shared/seed/our-direction-2020-2022.txt')

/** Runs where the document lies beside the checkout: see the room's vitest.config.ts. */
describe('the document that the project was born from', () => {
  const text = readFileSync(seed, 'utf8')

  test('it names the values, the categories, the numbers and the dates', () => {
    const names = [...facts.values, ...Object.keys(facts.categories)]
    const numbers = [
      'More than 50 of you',
      'three virtual co-creation sessions',
      'over three months',
    ]
    const dates = [
      'Date of publication: 27 November 2020',
      'April 19, 2021',
      '14 December 11:00-12:30',
      'Thursday 7 January 2021 14:00-16:00',
      'since 2017',
    ]
    const facing = [...names, ...numbers, ...dates]
    expect(facing.filter((fact) => !text.includes(fact))).toEqual([])
  })

  test('none of its sentences is copied into the example', () => {
    const own = JSON.stringify(exampleContent).replaceAll(/\s+/g, ' ')
    const sentences = text
      .split(/(?<=[.!?])\s+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.split(/\s+/).length > 5)
    expect(sentences.length).toBeGreaterThan(10)
    expect(sentences.filter((sentence) => own.includes(sentence))).toEqual([])
  })
})
