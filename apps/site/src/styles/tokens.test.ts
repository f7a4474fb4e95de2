import { defaultColours, themeOf, themeTokens } from '@cuppa/domain'
import tokens from '@cuppa/ui/styles/tokens.css?raw'
import { expect, test } from 'vitest'

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
