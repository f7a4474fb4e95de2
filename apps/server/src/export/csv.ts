import { stringify } from 'csv-stringify/sync'

import type { Cell, Column, Table } from './table.ts'

/**
 * Lines for spreadsheets: UTF-8 that says so, CRLF, and a title for each column. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front; phone numbers stay as they are.
 */
export function csvOf({ columns, rows }: Table): string {
  const safe = rows.map((row) => columns.map((column, at) => safeCell(row[at] ?? null, column)))
  const titles = columns.map(({ title }) => safeTitle(title))
  return stringify([titles, ...safe], {
    bom: true,
    record_delimiter: 'windows',
    // The library itself leaves a field with a lone line feed unquoted.
    quoted_match: /[\r\n]/,
  })
}

/** What a question says is written by people, too. */
const safeTitle = (title: string) => (isFormula.test(title) ? `'${title}` : title)

function safeCell(cell: Cell, { kind }: Column): string | number {
  if (typeof cell !== 'string') return cell ?? ''
  if (kind === 'phone' && isPhone.test(cell)) return cell
  return isFormula.test(cell) ? `'${cell}` : cell
}

const isPhone = /^(?:\+|\(|\d)[\d ()./-]*$/
/** Also the wide forms, which spreadsheets in East Asia read the same. */
const isFormula = /^[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u
