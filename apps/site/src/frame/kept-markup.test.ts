import { createElement } from 'react'
import { expect, test } from 'vitest'

import { inside, keptMarkup } from './kept-markup.ts'

function counted() {
  let made = 0
  const markup = keptMarkup(({ words }: { readonly words: string }) => {
    made += 1
    return createElement('p', null, words)
  })
  return { markup, made: () => made }
}

test('the same content is rendered once, other content anew', () => {
  const { markup, made } = counted()

  const first = markup({ words: 'Tea’s ready' })
  expect(markup({ words: 'Tea’s ready' })).toBe(first)
  expect(made()).toBe(1)
  expect(markup({ words: 'Tea is gone' })).toBe('<p>Tea is gone</p>')
  expect(made()).toBe(2)
})

test('S25 what is kept is as escaped as what is not', () => {
  const { markup } = counted()

  expect(inside([markup({ words: '<b>&' }), markup({ words: '"' })])).toEqual({
    dangerouslySetInnerHTML: { __html: '<p>&lt;b&gt;&amp;</p><p>&quot;</p>' },
  })
})

test('memory has an end: when it is full, it begins anew', () => {
  const { markup, made } = counted()
  const long = 'long '.repeat(400_000)

  for (const name of ['one', 'two', 'three']) markup({ words: `${name} ${long}` })
  expect(made()).toBe(3)
  markup({ words: `three ${long}` })
  expect(made()).toBe(3)
  markup({ words: `one ${long}` })
  expect(made()).toBe(4)
})
