import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { defaultColours, themeOf, themeTokens } from '@cuppa/domain'
import { expect, test } from 'vitest'

const file = createRequire(import.meta.url).resolve('@cuppa/ui/styles/tokens.css')
const tokens = readFileSync(file, 'utf8')

test('A7 the colours that styles start from are the checked ones of the domain', () => {
  const [day = '', dark = ''] = tokens.split('prefers-color-scheme: dark')
  const theme = themeOf(defaultColours)
  for (const token of themeTokens) {
    expect(day).toContain(`--${token}: ${theme.light[token]};`)
    if (theme.light[token] !== theme.dark[token]) {
      expect(dark).toContain(`--${token}: ${theme.dark[token]};`)
    }
  }
})
