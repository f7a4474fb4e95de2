import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { Field, Select, TextField } from './field.tsx'

const words = { name: 'place', label: 'Where?', hint: 'A town will do.', error: 'Say where.' }

const fields = {
  line: <Field {...words} />,
  text: <TextField {...words} />,
  list: <Select {...words} choices={[{ value: 'leeds', words: 'Leeds' }]} />,
}

test.each(Object.entries(fields))(
  'A17 a %s is read with its label, its hint and its error',
  (_, field) => {
    const html = renderToStaticMarkup(field)

    expect(html).toContain('<label class="field-label" for="place">Where?</label>')
    expect(html).toContain('id="place-hint">A town will do.')
    expect(html).toContain('id="place-error">Say where.')
    expect(html).toMatch(/<(?:input|textarea|select) [^>]*\bid="place"/)
    expect(html).toContain('aria-describedby="place-hint place-error"')
    expect(html).toContain('aria-invalid="true"')
  },
)

test('A17 a field with nothing wrong does not say that something is', () => {
  const html = renderToStaticMarkup(<Field name="place" label="Where?" />)

  expect(html).not.toContain('aria-')
})
