import type { Page } from '@playwright/test'
import { type ConfigData, FileSystemConfigLoader, HtmlValidate } from 'html-validate'

/** The rules are those of the house, found from here: `.htmlvalidate.mjs` at the top. */
const validator = new HtmlValidate(new FileSystemConfigLoader())

/** The dashboard is checked as the browser holds it, so what a browser or a library sets there is not ours. */
const drawn: ConfigData = {
  rules: {
    'doctype-style': 'off',
    // Fields are named by their place in a form ("contact.email"), and React makes ids too: the standard allows both.
    'valid-id': ['error', { relaxed: true }],
    // Set by the library that drags rows, on the live element; no style is written into the page.
    'no-inline-style': ['error', { allowedProperties: ['display', 'pointer-events'] }],
  },
}

/** A2: what is wrong with the bytes that the server sent, before a browser mended anything in them. */
export async function servedMarkupFindings(page: Page, url: string): Promise<string[]> {
  const answer = await page.request.get(url)
  return markupFindings(await answer.text())
}

/** A2: what is wrong with the document as it stands after the dashboard has drawn it. */
export async function drawnMarkupFindings(page: Page): Promise<string[]> {
  const html = await page.content()
  // Scripts and styles of later pages are named in full, which is no other host.
  return markupFindings(html.replaceAll(new URL(page.url()).origin, ''), drawn)
}

async function markupFindings(html: string, rules: ConfigData = {}): Promise<string[]> {
  const { results } = await validator.validateString(html, import.meta.filename, rules)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? '-'})`),
  )
}
