import type { Instant } from '@cuppa/domain'

import { later, minutes } from '../kernel/moments.ts'

interface Entry {
  readonly at: Instant
  readonly actorId: string | null
  readonly command: string
  readonly subjectId: string | null
}

interface Group<Row> {
  readonly newest: Row
  readonly oldest: Row
  readonly saves: number
}

/**
 * Entries, newest first, with saves of the same words by the same person within ten minutes of each
 * other as one. Only the view: the record keeps every entry.
 */
export function groupSaves<Row extends Entry>(rows: readonly Row[]): Group<Row>[] {
  const groups: Group<Row>[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && belongs(row, last.oldest)) {
      groups[groups.length - 1] = { ...last, oldest: row, saves: last.saves + 1 }
    } else groups.push({ newest: row, oldest: row, saves: 1 })
  }
  return groups
}

const belongs = (row: Entry, next: Entry) =>
  row.command === 'draft.saveWords' &&
  next.command === row.command &&
  next.actorId === row.actorId &&
  next.subjectId === row.subjectId &&
  next.at <= later(row.at, minutes(10))
