import { join } from 'node:path'

import { cleanText } from '@cuppa/domain/shared'
import { nastyTexts } from '@cuppa/domain/testing/given-calendar'
import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { debianPython } from '../testing/debian-python.ts'
import { csvOf } from './csv.ts'
import type { Table } from './table.ts'
import { xlsxOf } from './xlsx.ts'

const script = join(import.meta.dirname, 'read-workbook.py')
const isHere = debianPython([script, '--probe']).status === 0

const formulas = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '=HYPERLINK("https://evil.example","Click")',
]
const phones = ['+447700900123', '020 7946 0958', '(020) 7946-0958']

const tableOf = (texts: readonly string[], phone = phones[0] ?? ''): Table => ({
  name: 'Bookings: of [a] day',
  columns: [
    { title: 'Name', kind: 'text', width: 20 },
    { title: 'Phone', kind: 'phone', width: 20 },
    { title: 'Companions', kind: 'number', width: 10 },
  ],
  rows: texts.map((text) => [text, phone, 2]),
})

const Found = z.object({
  sheet: z.string(),
  frozen: z.string(),
  cells: z.array(z.array(z.tuple([z.string(), z.union([z.string(), z.number()]).nullable()]))),
})

async function readBack(table: Table) {
  const bytes = await xlsxOf(table)
  const { status, stdout, stderr } = debianPython([script], bytes)
  expect(stderr.slice(0, 2_000)).toBe('')
  expect(status).toBe(0)
  return Found.parse(JSON.parse(stdout))
}

test('where everything is tested, a reader of workbooks is there', () => {
  // At home it may be missing; npm test says so in a sentence, and installs it when it may.
  expect(isHere || process.env['CI'] !== 'true').toBe(true)
})

test.each(isHere ? ['openpyxl'] : [])(
  'S29 %s finds every text as a text, to the letter',
  async () => {
    const texts = [...formulas, ...nastyTexts, ...naughtyStrings, '<t>&amp;</t>']

    const { cells, sheet, frozen } = await readBack(tableOf(texts))

    expect([sheet, frozen]).toEqual(['Bookings  of  a  day', 'A2'])
    expect(cells[0]?.map(([, value]) => value)).toEqual(['Name', 'Phone', 'Companions'])
    for (const [row, text] of texts.entries()) {
      const [name, phone, companions] = cells[row + 1] ?? []
      const kept = cleanText(text)
      if (kept !== '') expect(name).toEqual([expect.stringMatching(/^(?:s|inlineStr)$/), kept])
      expect(phone?.[1]).toBe('+447700900123')
      expect(companions).toEqual(['n', 2])
    }
  },
)

test.each(isHere ? ['openpyxl'] : [])(
  'what looks like the format’s own sign for a letter is written as text (%s leaves it as it is)',
  async () => {
    const { cells } = await readBack(tableOf(['a_x0041_b']))

    expect(cells[1]?.[0]?.[1]).toBe('a_x005F_x0041_b')
  },
)

test('the same rows are the same bytes', async () => {
  const table = tableOf(['Ada'])

  expect((await xlsxOf(table)).equals(await xlsxOf(table))).toBe(true)
})

test.each(formulas)('S29 %j is no formula in lines for spreadsheets', (text) => {
  const [, line = ''] = csvOf(tableOf([text])).split('\r\n')

  expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
})

test.each(phones)('S29 the phone number %s stays as it is', (phone) => {
  expect(csvOf(tableOf(['Ada'], phone))).toBe(`\u{FEFF}Name,Phone,Companions\r\nAda,${phone},2\r\n`)
})

test('S29 what is no phone number is no formula in its column either', () => {
  expect(csvOf(tableOf(['Ada'], '+1+cmd|A1'))).toContain(`'+1+cmd|A1`)
})

test('lines and quotes inside a text stay inside', () => {
  expect(csvOf(tableOf(['12 Market Street\nLondon', 'Ada "A" Vega']))).toBe(
    '\u{FEFF}Name,Phone,Companions\r\n"12 Market Street\nLondon",+447700900123,2\r\n"Ada ""A"" Vega",+447700900123,2\r\n',
  )
})
