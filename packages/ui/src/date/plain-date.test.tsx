import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { PlainDate } from './plain-date.tsx'

test('A30 dates are written out, and machines can read them too', () => {
  expect(renderToStaticMarkup(<PlainDate on="2021-01-07" />)).toBe(
    '<time dateTime="2021-01-07">7 January 2021</time>',
  )
})
