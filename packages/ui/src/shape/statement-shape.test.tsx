import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { shapeMarkup, shapeOf } from './shape-of.ts'
import { StatementShape } from './statement-shape.tsx'

test('a shape is drawn from its pieces, and hidden from those who listen', () => {
  const html = renderToStaticMarkup(<StatementShape id="one" className="said-shape" />)
  for (const { tone, path } of shapeOf('one'))
    expect(html).toContain(`class="tone-${tone}" d="${path}"`)
  expect(html).toContain('aria-hidden="true"')
})

test('S25 nothing of an id is in its drawing', () => {
  for (const id of ['"><script>alert(1)</script>', "' onload='x", '<!--']) {
    expect(shapeMarkup(id)).toMatch(
      /^(?:<path class="tone-(?:sun|voice|growth)" d="[MLCZ\d .-]+"\/>){3}$/,
    )
  }
})
