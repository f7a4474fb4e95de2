import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { WordMarks } from './word-marks.tsx'

test('A30 what came and what went is marked by element and by spoken word, not by colour alone', () => {
  const html = renderToStaticMarkup(
    <WordMarks
      marks={[
        { op: 'same', text: 'We ' },
        { op: 'removed', text: 'disclose' },
        { op: 'added', text: 'show' },
      ]}
    />,
  )
  expect(html).toContain('<del><span class="visually-hidden"> (removed: </span>disclose')
  expect(html).toContain('<ins><span class="visually-hidden"> (added: </span>show')
})
