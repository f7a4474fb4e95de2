import { z } from 'zod'

import type { ConsentStep } from '../consent/index.ts'
import type { PersonId } from '../shared/index.ts'

/**
 * What a row of a file would do.
 *
 * @example
 * importEffects.includes('possible') // true
 */
export const importEffects = ['new', 'same', 'changes', 'possible', 'refused'] as const
/**
 * One of {@link importEffects}.
 *
 * @example
 * ImportEffect.parse('new')
 */
export const ImportEffect = z.enum(importEffects)
export type ImportEffect = z.infer<typeof ImportEffect>

/**
 * How far a file is: being read, looked at, being brought in, or over.
 *
 * @example
 * importStates.includes('read') // true
 */
export const importStates = ['reading', 'read', 'working', 'done', 'failed'] as const
/**
 * One of {@link importStates}.
 *
 * @example
 * ImportState.parse('done')
 */
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

/**
 * What a column of a file can mean.
 *
 * @example
 * importColumns.includes('email') // true
 */
export const importColumns = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'post',
  'news',
  'group',
] as const
/**
 * One of {@link importColumns}.
 *
 * @example
 * const column: ImportColumn = 'phone'
 */
export type ImportColumn = (typeof importColumns)[number]

const headings: Record<ImportColumn, readonly string[]> = {
  name: ['name', 'full name', 'person', 'display name', 'contact name'],
  firstName: ['first name', 'firstname', 'forename', 'given name', 'first'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'last'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail'],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'mobile',
    'tel',
    'mobile phone',
    'telephone number',
  ],
  post: ['post', 'address', 'postal address', 'letter', 'mailing address', 'home address'],
  news: ['news', 'newsletter', 'subscribed', 'news by e mail', 'news by email', 'mailing list'],
  group: ['group', 'groups'],
}

/**
 * What a heading means, however it is written; `undefined` where we do not know it.
 *
 * @example
 * columnNamed('E-Mail_Address') // 'email'
 */
export function columnNamed(heading: string): ImportColumn | undefined {
  const plain = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return importColumns.find((column) => headings[column].includes(plain))
}

/**
 * Why a row does nothing, or less than it says. Facts for a sentence, not the sentence.
 *
 * @example
 * rowNoteWords['no-name'] // 'There is no name in this row.'
 */
export const rowNoteWords = {
  'no-name': 'There is no name in this row.',
  'name-too-long': 'The name is longer than 200 characters.',
  'email-unusable': 'We cannot send mail to this address.',
  'phone-unusable': 'This is not a phone number that we can call.',
  'post-too-long': 'The postal address is longer than 400 characters.',
  'news-unclear': 'Under “news” stands neither yes nor no.',
  'no-such-group': 'There is no group of this name.',
  'columns-wrong': 'This row has more fields than the headings.',
  'row-twice': 'An earlier row says the same.',
  'row-conflict':
    'An earlier row is about the same person and says something else. Keep one of them.',
  'shared-contact': 'Somebody with another name is reached the same way.',
  'same-name': 'Somebody of this name is here, reached in another way.',
  'several-of-them': 'More than one person here has this name and is reached this way.',
  'said-no': 'They said no to news. It stays a no.',
  'no-evidence': 'You did not say where they agreed, so the yes to news is left out.',
  'adds-email': 'Adds the e-mail address.',
  'adds-phone': 'Adds the phone number.',
  'adds-post': 'Adds the postal address.',
  'adds-group': 'Adds them to the group.',
  'adds-yes': 'Notes their yes to news.',
  'adds-no': 'Notes that they want no news.',
} as const
/**
 * The name of one such note.
 *
 * @example
 * const note: RowNote = 'said-no'
 */
export type RowNote = keyof typeof rowNoteWords

/**
 * A row as it was read: names and ways to reach somebody with their keys, ready to be compared.
 *
 * @example
 * const { name, contacts }: ImportRow = row
 */
export interface ImportRow {
  readonly name: string
  readonly foldedName: string
  readonly contacts: readonly {
    readonly kind: 'email' | 'phone' | 'post'
    readonly value: string
    readonly key: string
  }[]
  readonly news: boolean | null
  readonly groupId: string | null
}

/**
 * Somebody who is here already, and may be the one whom a row means.
 *
 * @example
 * const found: ImportMatch = { personId, foldedName, contacts: [], groupIds: [], news: 'none' }
 */
export interface ImportMatch {
  readonly personId: PersonId
  readonly foldedName: string
  readonly contacts: readonly { readonly kind: string; readonly key: string }[]
  readonly groupIds: readonly string[]
  /** What they say now to news by e-mail. */
  readonly news: ConsentStep | 'none'
}

/**
 * What a row would do, with whom, and why.
 *
 * @example
 * const { effect, personId, notes }: ImportJudgement = judgeImportRow(row, found, true)
 */
export interface ImportJudgement {
  readonly effect: ImportEffect
  /** Whom it means; `null` where that is nobody yet. */
  readonly personId: PersonId | null
  readonly notes: readonly RowNote[]
}

/**
 * What one row of a file would do, given everybody here who shares a name or a way to be reached
 * with it. A row only ever adds: it takes no name and no way to be reached away, and turns no "no"
 * into a yes. Who shares only one of the two may be somebody else, so people decide.
 *
 * @example
 * judgeImportRow(row, [], false).effect // 'new'
 */
export function judgeImportRow(
  row: ImportRow,
  found: readonly ImportMatch[],
  hasEvidence: boolean,
): ImportJudgement {
  const sameName = found.filter(({ foldedName }) => foldedName === row.foldedName)
  const theirs = sameName.filter((match) => isTheirs(row, match))
  const [only] = theirs
  if (theirs.length > 1) {
    return { effect: 'possible', personId: null, notes: ['several-of-them'] }
  }
  if (only) {
    const notes = notesOn(row, only, hasEvidence)
    const changes = notes.some((note) => note.startsWith('adds-'))
    return { effect: changes ? 'changes' : 'same', personId: only.personId, notes }
  }
  const other = sameName[0] ?? found[0]
  if (other) {
    const note = sameName[0] ? 'same-name' : 'shared-contact'
    return { effect: 'possible', personId: other.personId, notes: [note] }
  }
  return { effect: 'new', personId: null, notes: notesOn(row, null, hasEvidence) }
}

/** Of the same name, and reached the same way; who has no way at all is known by the name alone. */
const isTheirs = (row: ImportRow, match: ImportMatch) =>
  row.contacts.length === 0 || row.contacts.some((contact) => isAmong(contact, match.contacts))

const isAmong = (
  { kind, key }: { readonly kind: string; readonly key: string },
  contacts: ImportMatch['contacts'],
) => contacts.some((each) => each.kind === kind && each.key === key)

function notesOn(row: ImportRow, match: ImportMatch | null, hasEvidence: boolean): RowNote[] {
  const added = match ? row.contacts.filter((contact) => !isAmong(contact, match.contacts)) : []
  const { groupId } = row
  return [
    ...added.map(({ kind }) => `adds-${kind}` as const),
    ...(groupId !== null && match && !match.groupIds.includes(groupId)
      ? (['adds-group'] as const)
      : []),
    ...newsNotes(row.news, match?.news ?? 'none', hasEvidence),
  ]
}

function newsNotes(news: boolean | null, now: ConsentStep | 'none', hasEvidence: boolean) {
  const notes: RowNote[] = []
  if (news === false && now !== 'withdrawn') notes.push('adds-no')
  if (news !== true || now === 'given') return notes
  if (now === 'withdrawn') notes.push('said-no')
  else notes.push(hasEvidence ? 'adds-yes' : 'no-evidence')
  return notes
}
