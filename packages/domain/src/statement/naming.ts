import { kindWords } from './placing.ts'
import type { StatementKind, Wording } from './statement.ts'

const longestName = 60

/**
 * What to call a statement in a sentence: its title, or else the first words of it, or else what
 * it is. Never empty.
 *
 * @example
 * statementName({ kind: 'value', title: 'Human', words: 'We meet as people.' }) // 'Human'
 */
export function statementName(statement: Wording & { readonly kind: StatementKind }): string {
  const title = statement.title.trim()
  if (title !== '') return title
  const words = statement.words.trim().replaceAll(/\s+/g, ' ')
  return words === '' ? kindWords[statement.kind] : shortened(words, longestName)
}

/**
 * Words cut to at most `limit` characters at the end of a word, with `…` where something was left
 * out. One word that is longer is cut between whole characters.
 *
 * @example
 * shortened('We keep a table open', 12) // 'We keep a…'
 */
export function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words
  let kept = ''
  let lastWord = ''
  for (const { segment } of new Intl.Segmenter('en').segment(words)) {
    if (kept.length + segment.length > limit - 1) break
    if (/\s/.test(segment)) lastWord = kept
    kept += segment
  }
  return `${(lastWord || kept).replace(/[\s,;:.]+$/u, '')}…`
}
