import type { ReadStatement, StatementKind } from '@cuppa/domain'
import { kindNames } from '@cuppa/ui'

/** A statement with how deep it stands, and the label before it where a row of its kind starts. */
export interface Row {
  readonly statement: ReadStatement
  readonly depth: number
  readonly label: string | null
}

export type Part = 'intro' | 'vision' | 'mission' | 'values' | 'ambitions'

export interface Section {
  readonly key: string
  readonly part: Part
  /** `null` where the words need no heading above them. */
  readonly title: string | null
  readonly rows: readonly Row[]
}

const partOf: Record<StatementKind, Part> = {
  intro: 'intro',
  vision: 'vision',
  mission: 'mission',
  value: 'values',
  meaning: 'values',
  category: 'ambitions',
  ambition: 'ambitions',
  action: 'ambitions',
  measure: 'ambitions',
}

const labelled: readonly StatementKind[] = ['meaning', 'action', 'measure']

/** A text in its parts: a new one begins wherever the kind of the top statements changes. */
export function arrange(statements: readonly ReadStatement[]): readonly Section[] {
  const depths = new Map<string, number>()
  const sections: { part: Part; rows: Row[] }[] = []
  for (const [index, statement] of statements.entries()) {
    const depth = statement.parentId ? (depths.get(statement.parentId) ?? -1) + 1 : 0
    depths.set(statement.id, depth)
    const part = partOf[statement.kind]
    const open = sections.at(-1)
    const row = { statement, depth, label: labelOf(statement, statements[index - 1]) }
    if (open && (depth > 0 || open.part === part)) open.rows.push(row)
    else sections.push({ part, rows: [row] })
  }
  return sections.map(({ part, rows }, index) => ({
    key: `${part}-${index}`,
    part,
    title: titleOf(part, rows),
    rows,
  }))
}

function labelOf(statement: ReadStatement, before: ReadStatement | undefined): string | null {
  if (!labelled.includes(statement.kind)) return null
  const goesOn = before?.kind === statement.kind && before.parentId === statement.parentId
  return goesOn ? null : kindNames[statement.kind].one
}

function titleOf(part: Part, rows: readonly Row[]): string | null {
  const [first] = rows
  if (!first || part === 'intro') return null
  return kindNames[first.statement.kind].many
}
