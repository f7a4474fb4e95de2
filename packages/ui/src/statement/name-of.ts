import type { StatementKind } from '@cuppa/domain'

/** What each kind is called where people read it: one, and many. */
export const kindNames: Record<StatementKind, { readonly one: string; readonly many: string }> = {
  intro: { one: 'How it begins', many: 'How it begins' },
  vision: { one: 'Our vision', many: 'Our vision' },
  mission: { one: 'Our mission', many: 'Our mission' },
  value: { one: 'Value', many: 'Our values' },
  meaning: { one: 'What this means', many: 'What this means' },
  category: { one: 'Category', many: 'Our ambitions' },
  ambition: { one: 'Ambition', many: 'Our ambitions' },
  action: { one: 'What we will do', many: 'What we will do' },
  measure: { one: 'How we will know', many: 'How we will know' },
}

const alone: readonly StatementKind[] = ['intro', 'vision', 'mission']

/** A short name for a statement: its title, or what it is, or how it starts. */
export function nameOf(statement: {
  readonly kind: StatementKind
  readonly title: string
  readonly words: string
}): string {
  if (statement.title) return statement.title
  if (alone.includes(statement.kind) || !statement.words) return kindNames[statement.kind].one
  return `“${startOf(statement.words, 60)}”`
}

/** The start of a text, cut between words, with a sign where more follows. */
export function startOf(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit)
  const end = cut.lastIndexOf(' ')
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[,;:.]$/, '').toWellFormed()}…`
}
