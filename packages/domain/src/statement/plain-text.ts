import { kindWords } from './placing.ts'
import type { PlacedStatement, StatementText } from './statement.ts'

/**
 * A whole text as plain lines, for a text file, a letter or a comparison. The same text gives the
 * same lines, always: nothing but the text goes in (T1).
 *
 * @example
 * plainText(version.statements) // 'Value: Human\nWe meet as people before we meet as experts.\n…'
 */
export function plainText(text: StatementText): string {
  return text.map((statement) => plainStatement(statement, text)).join('\n\n')
}

function plainStatement(statement: PlacedStatement, text: StatementText): string {
  const depth = depthOf(statement, text)
  const kind = kindWords[statement.kind]
  const label = kind.charAt(0).toUpperCase() + kind.slice(1)
  const heading = statement.title === '' ? label : `${label}: ${statement.title}`
  return [heading, ...statement.words.split('\n')]
    .filter((line) => line !== '')
    .map((line) => `${'  '.repeat(depth)}${line}`)
    .join('\n')
}

function depthOf(statement: PlacedStatement, text: StatementText): number {
  const parents = new Map(text.map(({ id, parentId }) => [id, parentId]))
  let depth = 0
  for (let at = statement.parentId; at !== null && depth < text.length; depth += 1) {
    at = parents.get(at) ?? null
  }
  return depth
}
