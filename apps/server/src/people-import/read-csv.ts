import { pipeline, Readable } from 'node:stream'

import { RefusalError } from '@cuppa/api'
import { peopleFileLimits } from '@cuppa/domain'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'

export interface CsvRow {
  /** Its place in the file, as a spreadsheet counts: the headings are the first. */
  readonly at: number
  readonly fields: readonly string[]
}

const { rows: mostRows, columns: mostColumns, field: longest, megabytes } = peopleFileLimits

const Parsed = z.object({
  record: z.array(z.string()),
  info: z.object({ records: z.int(), empty_lines: z.int() }),
})

/**
 * The rows of a file, each as soon as it is read. Rows without a word in them are left out. No field
 * is longer than one sign more than fields may be, and no row has more than one column too many.
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const { begin, whole } = await peek(legible(text))
  const parser = parse({
    delimiter: separatorOf(begin),
    // Files that were put together by hand have several.
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // In bytes; a field that is longer than this has lost its last quote.
    max_record_size: mostColumns * longest * 4,
  })
  // What fails in the source fails the parser, and so the loop.
  pipeline(Readable.from(whole), parser, () => undefined)
  let at = 0
  try {
    for await (const one of parser) {
      const { record, info } = Parsed.parse(one)
      at = info.records + info.empty_lines
      if (at > mostRows + 1) throw tooLong()
      if (record.every((field) => field.trim() === '')) continue
      yield { at, fields: record.slice(0, mostColumns + 1).map(cut) }
    }
  } catch (error) {
    throw explained(error, at + 1)
  }
}

const cut = (field: string) => field.slice(0, longest + 1)

const tooLong = () =>
  new RefusalError({
    kind: 'rule',
    code: 'people/file-too-long',
    data: { rows: mostRows, megabytes },
  })

/** What a reader of CSV says, as a sentence of ours. */
function explained(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error
  return new RefusalError(
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? { kind: 'rule', code: 'people/file-field-too-long', data: { row, most: longest } }
      : { kind: 'rule', code: 'people/file-quotes', data: { row } },
  )
}

/** The same text; where it is not in the letters that its mark promised, a sentence of ours. */
async function* legible(text: AsyncIterable<string>) {
  try {
    yield* text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new RefusalError({ kind: 'rule', code: 'people/file-unclear-letters', data: {} })
  }
}

const begins = 64 * 1024

/** The beginning of a text, and all of it. */
async function peek(text: AsyncIterable<string>) {
  const parts = text[Symbol.asyncIterator]()
  let begin = ''
  let part = await parts.next()
  while (part.done !== true && begin.length < begins) {
    begin += part.value
    if (begin.length < begins) part = await parts.next()
  }
  async function* whole() {
    yield begin
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
      yield next.value
    }
  }
  return { begin, whole: whole() }
}

const separators = [',', ';', '\t'] as const

/** What stands most often between the headings. */
export function separatorOf(text: string): (typeof separators)[number] {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let isQuoted = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '\n' || sign === '\r') break
    else if (sign === ',' || sign === ';' || sign === '\t') counts[sign] += 1
  }
  return separators.toSorted((one, other) => counts[other] - counts[one])[0] ?? ','
}
