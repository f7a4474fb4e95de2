import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'

import { renderPage } from './render-page.tsx'
import { frame, pages } from './testing/fixture-pages.ts'
import { dataOf, headingLevels, marksOf, textOf } from './testing/markup.ts'
import { payloads } from './testing/payloads.ts'
import { withEveryText } from './testing/rewrite.ts'

const rendered = Object.entries(pages).map(([name, { page, path }]) => ({
  name,
  page,
  path,
  html: renderPage(page, { ...frame, path }),
}))

const validator = new HtmlValidate(new FileSystemConfigLoader())

describe.each(rendered)('$name', ({ name, page, path, html }) => {
  test('A2 the markup is valid', async () => {
    const report = await validator.validateString(html, import.meta.filename)
    const findings = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`,
      ),
    )
    expect(findings).toEqual([])
  })

  test('A4 the title names the page and ends with the site', () => {
    const title = textOf(html, 'title')
    expect(title).toMatch(/ - Co-Production Collective$/)
    expect(title.startsWith('Error: ')).toBe(name.endsWith('-wrong'))
  })

  test('A5 one h1, no level skipped, a skip link first, named landmarks', () => {
    const levels = headingLevels(html)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? level) + 1)
    }
    expect(html.slice(html.indexOf('<body')).match(/<a [^>]*>/)?.[0]).toContain('href="#main"')
    expect(html.match(/<main id="main"/g)).toHaveLength(1)
    for (const [nav] of html.matchAll(/<nav[^>]*>/g)) expect(nav).toContain('aria-label=')
  })

  test('A6 the language and direction are said, and no style is written into the page', () => {
    expect(html).toContain('<html lang="en-GB" dir="ltr">')
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style/)
  })

  test('A21 help is in the same place', () => {
    expect(html).toMatch(/<footer class="site-footer">.*?<h2 id="help">/)
  })

  test('T1 the same page gives the same bytes', () => {
    expect(renderPage(page, { ...frame, path })).toBe(html)
  })

  test('S25 forty attempts at markup in every text stay text', () => {
    const here = { page, frame: { ...frame, path } }
    for (const payload of payloads) {
      // Of the same length, so that lines break at the same places.
      const harmless = withEveryText(here, payload.replaceAll(/[<>"'`&:]/g, 'x'))
      const naughty = withEveryText(here, payload)
      const html = renderPage(naughty.page, naughty.frame)
      expect(marksOf(html)).toBe(marksOf(renderPage(harmless.page, harmless.frame)))
      if (dataOf(html)) expect(() => JSON.parse(dataOf(html))).not.toThrow()
      expect(html).not.toMatch(/href="\s*(?:java|vb|data)/i)
    }
  })
})

test('A4 no two pages have one title', () => {
  const titles = rendered
    .filter(({ name }) => !/empty|retired|no-direction/.test(name))
    .map(({ html }) => textOf(html, 'title'))
  expect(new Set(titles).size).toBe(titles.length)
})

test('A4 two visions without a name have titles of their own', () => {
  const page = pages['statement']?.page
  if (page?.name !== 'statement') throw new Error('The example has no statement.')
  const titleOf = (words: string) => {
    const statement = { ...page.view.statement, kind: 'vision', title: '', words } as const
    return textOf(renderPage({ ...page, view: { ...page.view, statement } }, frame), 'title')
  }

  expect(titleOf('A table for everyone.')).toMatch(/^Our vision: “A table for everyone.” - /)
  expect(titleOf('A table for everyone.')).not.toBe(titleOf('Nobody is left out.'))
})

test('A17 a failed form leads to its field, and keeps what was sent', () => {
  const html = rendered.find(({ name }) => name === 'sign-in-wrong')?.html ?? ''
  expect(html).toMatch(/role="alert"[^>]*autofocus/)
  expect(html).toContain('<a href="#email">Write the whole address')
  expect(html).toMatch(/<input[^>]*value="sam@"/)
  expect(html).toMatch(/aria-describedby="email-hint email-error"/)
  expect(html).toMatch(/aria-invalid="true"/)
})

test('A20 the browser can fill in the address', () => {
  const html = rendered.find(({ name }) => name === 'sign-in')?.html ?? ''
  expect(html).toMatch(/<input[^>]*autoComplete="email"/i)
})

test('S26 evidence is a link only where its address is safe', () => {
  const { page, path } = pages['statement'] ?? { page: { name: 'about' as const }, path: '/' }
  const address = (url: string) =>
    renderPage(JSON.parse(JSON.stringify(page).replaceAll('https://example.org/notes', url)), {
      ...frame,
      path,
    })
  expect(address('https://example.org/notes')).toContain('href="https://example.org/notes"')
  expect(address('/notes')).toContain('href="/notes"')
  for (const url of [
    'javascript:alert(1)',
    '//evil.example',
    '/\\\\evil.example',
    'http://plain.example',
  ]) {
    expect(address(url)).not.toContain(`href="${url}"`)
    expect(address(url)).toContain('Notes of the first study')
  }
})

test('A33 only the pages where passkeys are used or made have a script', () => {
  const scripts = { script: '/assets/sign-in.js', newPasskeyScript: '/assets/new.js' }
  const assets = { ...frame.assets, ...scripts }
  const withScript = Object.entries(pages).flatMap(([name, { page, path }]) => {
    const html = renderPage(page, { ...frame, assets, path })
    const [, src] = /<script type="module" src="([^"]+)"/.exec(html) ?? []
    return src === undefined ? [] : [`${name} ${src}`]
  })
  expect(withScript).toEqual([
    'mine-devices /assets/new.js',
    'sign-in /assets/sign-in.js',
    'sign-in-wrong /assets/sign-in.js',
  ])
})

test('a receipt for what is cancelled says so first, and offers nothing to do', () => {
  const { page, path } = pages['receipt-off'] ?? expect.unreachable()
  const html = renderPage(page, { ...frame, path })

  expect(textOf(html, 'h1')).toBe('This is cancelled')
  expect(html).toContain('The hall is flooded.')
  expect(html).not.toContain('We look forward')
  expect(html).not.toContain('name="step"')
})

test('S59 the field that catches programs is hidden from everyone, and comes back empty', () => {
  const forms = rendered.filter(({ page }) => page.name === 'book')
  expect(forms).toHaveLength(2)
  for (const { html } of forms) {
    const trap = /<div hidden="">(?:(?!<\/div>).)*<\/div>/.exec(html)?.[0] ?? ''
    expect(trap).toMatch(/<input [^>]*name="website"/)
    expect(trap).toContain('tabindex="-1"')
    expect(trap).not.toContain('value=')
  }
})
