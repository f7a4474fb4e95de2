import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const require = createRequire(import.meta.url)
/**
 * Evaluated, not added as a tag: the pages' policy rightly refuses a foreign script. In the page
 * itself, as none of ours has frames: axe's own helper for this browser takes five times as long.
 */
const axeEngine = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const ibmEngine = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** Every rule of axe that looks at colours. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * axe with every rule, best practice included, or with those about colours alone; what it could not
 * decide counts where we promise it.
 */
export async function axeFindings(page: Page, about: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(axeEngine)
  const { violations, incomplete } = await page.evaluate(
    (runOnly) => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe }
      return engine.run(document, {
        resultTypes: ['violations', 'incomplete'],
        ...(runOnly && { runOnly }),
      })
    },
    about === 'colours' ? colourRules : null,
  )
  const undecided = incomplete.filter(({ id }) =>
    ['video-caption', 'duplicate-id-aria'].includes(id),
  )
  const unmeasured = incomplete.filter(({ id }) => id === 'color-contrast')
  const pale = await Promise.all(
    unmeasured.flatMap(({ nodes }) => nodes.map(({ target }) => paleness(page, target.join(' ')))),
  )
  return [
    ...[...violations, ...undecided].flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
    ),
    ...pale.flat(),
  ]
}

/**
 * Measures what axe leaves open (words that run over several lines on a ground of their own): the
 * colour of the text on the nearest ground behind it, by the formula of WCAG 2.2.
 */
function paleness(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const channels = (colour: string) =>
      /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (channels(colour) ?? []).map((channel) => {
        const share = channel / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const ground = getComputedStyle(element).backgroundColor
      return ground === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : ground
    }
    return elements.flatMap((element) => {
      const [text, ground] = [getComputedStyle(element).color, groundOf(element)]
      if (!channels(text) || !channels(ground)) return [`cannot measure ${text} on ${ground}`]
      const [low = 0, high = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => a - b)
      const ratio = (high + 0.05) / (low + 0.05)
      return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 120)}`]
    })
  })
}

interface IbmResult {
  ruleId: string
  value: [string, string]
  message: string
  path: { dom: string }
}

/** The IBM engine's certain failures; its "potential" ones are noise. */
export async function ibmFindings(page: Page): Promise<string[]> {
  await page.evaluate(ibmEngine)
  return page.evaluate(async () => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => {
          check: (doc: unknown, sets: string[]) => Promise<{ results: IbmResult[] }>
        }
      }
    }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, path }) => `${ruleId}: ${path.dom} ${message}`)
  })
}
