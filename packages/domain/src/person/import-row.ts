import { z } from 'zod'

import { ConsentChannel, ConsentPurpose, messagePurposes } from '../consent/index.ts'
import { CalendarDate, cleanText, line, prose } from '../shared/index.ts'
import { ContactKind } from './contact.ts'
import { type FileColumns, type ImportColumn, peopleFileLimits } from './import-columns.ts'
import type { RowNote } from './import-notes.ts'

/**
 * A row of a file as it was read: ways to reach somebody with their keys, ready to be compared.
 *
 * @example
 * ImportRow.parse({ name: 'Amara', contacts: [], groups: [], joinedOn: null, agreed: [], notes: [] })
 */
export const ImportRow = z.strictObject({
  name: z.string(),
  contacts: z.array(z.strictObject({ kind: ContactKind, value: z.string(), key: z.string() })),
  /** Names of groups, as the file has them. */
  groups: z.array(z.string()),
  joinedOn: CalendarDate.nullable(),
  /** What they agreed to, where the file says when and how. */
  agreed: z.array(
    z.strictObject({
      purpose: ConsentPurpose,
      channel: ConsentChannel,
      on: CalendarDate,
      how: z.string(),
    }),
  ),
})
export type ImportRow = z.infer<typeof ImportRow>

/**
 * A row that can be looked at further, with what is left out of it; or why it is refused.
 *
 * @example
 * const read: ReadRow = { refused: 'no-name' }
 */
export type ReadRow =
  | { readonly row: ImportRow; readonly notes: readonly RowNote[] }
  | { readonly refused: RowNote }

type Contact = ImportRow['contacts'][number]

/**
 * What reading needs to know of the world: which text reaches somebody, and the day.
 *
 * @example
 * const help: RowHelp = { contactOf: () => undefined, today: '2026-11-23' }
 */
export interface RowHelp {
  readonly contactOf: (kind: ContactKind, text: string) => Contact | undefined
  readonly today: string
}

const Name = line(200, 1)
const How = line(300, 3)
const values = { email: line(254, 1), phone: line(40, 1), post: prose(400, 1) }

/**
 * Reads the fields of a row. What names nobody, or reaches nobody in a way that could be a trick, is
 * refused whole; what is only unclear is left out and said.
 *
 * @example
 * readImportRow(['name'], ['Amara'], help) // { row: { name: 'Amara', … }, notes: [] }
 */
export function readImportRow(
  columns: FileColumns,
  fields: readonly string[],
  help: RowHelp,
): ReadRow {
  const whole = refuseFields(columns, fields)
  if (whole) return { refused: whole }
  const text = (column: ImportColumn) => fields[columns.indexOf(column)]?.trim() ?? ''
  const contacts = readContacts(text, help)
  const name = readName(text, contacts.length > 0)
  if ('refused' in name) return name
  const wrong = contacts.find((contact) => typeof contact === 'string')
  if (wrong !== undefined) return { refused: wrong }
  const good = contacts.filter((contact) => typeof contact !== 'string')
  const joined = readDay(text('joined'), help.today)
  const { agreed, notes } = readAgreed(text, good, help.today)
  return {
    row: {
      ...name,
      contacts: good,
      groups: listed(text('groups')),
      joinedOn: joined ?? null,
      agreed,
    },
    notes: joined === undefined ? ['joined-unclear', ...notes] : notes,
  }
}

function refuseFields(columns: FileColumns, fields: readonly string[]): RowNote | undefined {
  if (fields.length > columns.length) return 'columns-wrong'
  if (fields.some(({ length }) => length > peopleFileLimits.field)) return 'field-too-long'
  return fields.some(hasStrangeSigns) ? 'strange-signs' : undefined
}

type Text = (column: ImportColumn) => string

function readName(text: Text, isReached: boolean): { name: string } | { refused: RowNote } {
  const said = text('name') || `${text('firstName')} ${text('lastName')}`.trim()
  if (said === '') return { refused: isReached ? 'no-name' : 'nobody' }
  if (/[\r\n]/.test(said)) return { refused: 'lines-in-name' }
  const name = Name.safeParse(said).data
  return name === undefined ? { refused: 'name-too-long' } : { name }
}

/** Signs that no pen writes; line ends and tabs are for those fields to judge that may hold them. */
const hasStrangeSigns = (text: string) => cleanText(text).length < plainLength(text)

const plainLength = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim().length

function readContacts(text: Text, help: RowHelp) {
  return (['email', 'phone', 'post'] as const).flatMap((kind): (Contact | RowNote)[] => {
    const said = text(kind)
    if (said === '') return []
    if (kind !== 'post' && /[\r\n]/.test(said)) return [`${kind}-unusable`]
    const value = values[kind].safeParse(said).data
    const contact = value === undefined ? undefined : help.contactOf(kind, value)
    if (!contact) return [`${kind}-unusable`]
    // Letters of another alphabet can look like those of a mailbox that everybody trusts.
    return kind === 'email' && contact.value.includes('xn--') ? ['email-look-alike'] : [contact]
  })
}

/** A day that has been; `null` where nothing is said, `undefined` for what is no such day. */
function readDay(text: string, today: string): string | null | undefined {
  if (text === '') return null
  const day = CalendarDate.safeParse(text).data
  return day !== undefined && day <= today ? day : undefined
}

const listed = (text: string) => [
  ...new Set(
    text
      .split(/[;,|\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
]

interface Agreed {
  readonly agreed: ImportRow['agreed']
  readonly notes: readonly RowNote[]
}

function readAgreed(text: Text, contacts: readonly Contact[], today: string): Agreed {
  const said = listed(text('agreed'))
  if (said.length === 0) return { agreed: [], notes: [] }
  const on = readDay(text('agreedOn'), today)
  const how = How.safeParse(text('agreedHow')).data
  if (on === undefined || on === null || how === undefined) {
    return { agreed: [], notes: ['no-evidence'] }
  }
  const topics = said.map((each) => readTopic(each, contacts))
  return {
    agreed: topics.flatMap((topic) => (topic ? [{ ...topic, on, how }] : [])),
    notes: topics.includes(undefined) ? ['agreed-unclear'] : [],
  }
}

/** `News by post`; where no way is named, the first that the row has. */
function readTopic(said: string, contacts: readonly Contact[]) {
  const [what = '', way] = said.toLowerCase().split(/\s+by\s+/)
  const purpose = messagePurposes.find((each) => purposeNames[each].includes(what))
  const channel = way === undefined ? contacts[0]?.kind : channelNamed(way)
  const isThere = contacts.some(({ kind }) => kind === channel)
  return purpose && channel && isThere ? { purpose, channel } : undefined
}

const purposeNames: Readonly<Record<(typeof messagePurposes)[number], readonly string[]>> = {
  news: ['news', 'newsletter'],
  events: ['events', 'new events', 'dates'],
  digest: ['digest', 'summary', 'a summary now and then'],
}

const channelNamed = (way: string) =>
  ContactKind.safeParse(way.replaceAll('-', '').replace('letter', 'post')).data
