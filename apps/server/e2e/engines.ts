import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)
/** Evaluated, not added as a tag: the pages' policy rightly refuses a foreign script. */
const ibmEngine = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** axe with every rule, best practice included; what it could not decide counts where we promise it. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page }).analyze()
  const undecided = incomplete.filter(({ id }) =>
    ['color-contrast', 'video-caption', 'duplicate-id-aria'].includes(id),
  )
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  )
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
