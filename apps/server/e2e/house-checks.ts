import type { Page } from '@playwright/test'

/** What no engine finds: each answers with one line for each thing that is wrong. */

/** A4, A5: a title of parts, one h1, no level skipped, a skip link first, named landmarks. */
export const outlineFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const findings: string[] = []
    if (!/ - /.test(document.title)) findings.push(`title without parts: ${document.title}`)
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
      Number(heading.tagName[1]),
    )
    if (levels.filter((level) => level === 1).length !== 1) findings.push('not exactly one h1')
    levels.forEach((level, index) => {
      if (index > 0 && level > (levels[index - 1] ?? 0) + 1)
        findings.push(`heading level ${level} skips one`)
    })
    const first = document.querySelector(
      'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])',
    )
    if (!first?.getAttribute('href')?.startsWith('#'))
      findings.push('the first stop is not a skip link')
    if (document.querySelectorAll('main').length !== 1) findings.push('not exactly one main')
    if (!document.documentElement.lang) findings.push('no language')
    return findings
  })

/** A14: nothing makes the page scroll sideways. */
export const sidewaysFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 100))
    return [`${scrollWidth} px wide in ${clientWidth}: ${wide.join(' | ')}`]
  })

/** A12: targets are at least `least` px in both directions; links inside a sentence are exempt (WCAG 2.5.8). */
export const targetFindings = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const isInline = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim().length >
        (element.textContent ?? '').trim().length
    return [
      ...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary',
      ),
    ]
      .filter((element) => !isInline(element) && !element.closest('[hidden], [inert], .skip-link'))
      .flatMap((element) => {
        const labelled = element.closest('label') ?? element
        const box = labelled.getBoundingClientRect()
        if (box.width === 0 || box.height === 0) return []
        return box.width + 0.5 < size || box.height + 0.5 < size
          ? [
              `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 100)}`,
            ]
          : []
      })
  }, least)

/** A15: the text-spacing override of WCAG 1.4.12 clips nothing. */
export async function clippedFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const clipped = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
      const hidden = position === 'absolute' && clipPath !== 'none'
      const cuts = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip'
      return (
        cuts &&
        !hidden &&
        // A field scrolls its own line; that is no clipping.
        !['svg', 'INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName) &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1)
      )
    })
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    return clipped.map((element) => element.outerHTML.slice(0, 120))
  })
}

/** A16: nothing moves for people who asked for that. Call with reduced motion emulated. */
export const motionFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.getAnimations().map((animation) => `moves: ${animation.constructor.name}`),
  )

/** A20: fields that ask for something about a person can be filled by the browser. */
export const autocompleteFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('input[type=email], input[type=tel], input[name=name]')]
      .filter((field) => !field.getAttribute('autocomplete'))
      .map((field) => field.outerHTML.slice(0, 100)),
  )

/** Links whose words say nothing by themselves (2.4.9). */
export const vagueLinkFindings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .map((link) =>
        (link.getAttribute('aria-label') ?? link.textContent ?? '').trim().toLowerCase(),
      )
      .filter((words) =>
        ['', 'here', 'click here', 'more', 'read more', 'learn more', 'link', 'this'].includes(
          words,
        ),
      )
      .map((words) => `vague link: "${words}"`),
  )

/** A8: every stop shows that it has focus, and nothing lies over it. Walks with the Tab key. */
export async function focusFindings(page: Page, stops = 60): Promise<string[]> {
  const findings: string[] = []
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab')
    const finding = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'end'
      const style = getComputedStyle(element)
      const ring =
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== 'none'
      const name = element.outerHTML.slice(0, 100)
      if (!ring) return `no focus mark: ${name}`
      // A link over two lines: the box round both holds the words before it as well.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const middle = document.elementFromPoint(
        box.left + Math.min(box.width, 40) / 2,
        box.top + Math.min(box.height, 20) / 2,
      )
      return middle && !element.contains(middle) && !middle.contains(element)
        ? `covered: ${name}`
        : ''
    })
    if (finding === 'end') break
    if (finding) findings.push(finding)
  }
  return findings
}
