import type { Refusal } from '../shared/index.ts'
import type { PeopleReasons } from './change-standing.ts'

/**
 * What a column of a file of people can mean.
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
  'groups',
  'joined',
  'agreed',
  'agreedOn',
  'agreedHow',
] as const
/**
 * One of {@link importColumns}.
 *
 * @example
 * const column: ImportColumn = 'phone'
 */
export type ImportColumn = (typeof importColumns)[number]

/**
 * How much a file of people may hold, so that nobody has to wait for one without end.
 *
 * @example
 * peopleFileLimits.rows // 100_000
 */
export const peopleFileLimits = {
  rows: 100_000,
  megabytes: 32,
  columns: 60,
  /** Characters of one field. */
  field: 4_000,
} as const

const headings: Readonly<Record<ImportColumn, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'display name', 'contact name'],
  firstName: ['first name', 'firstname', 'forename', 'given name', 'first'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'last'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail'],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'telephone number',
    'tel',
    'mobile',
    'mobile phone',
  ],
  post: ['post', 'address', 'postal address', 'letter', 'mailing address', 'home address'],
  groups: ['group', 'groups'],
  joined: ['joined', 'joined on', 'date joined', 'member since'],
  agreed: ['agreed', 'agreed to', 'agrees to', 'consent', 'consents'],
  agreedOn: ['agreed on', 'agreed when', 'when they agreed', 'consent date', 'date of consent'],
  agreedHow: ['agreed how', 'how they agreed', 'consent source', 'evidence', 'how we know'],
}

const nameColumns: ReadonlySet<ImportColumn> = new Set(['name', 'firstName', 'lastName'])

/**
 * The words for each column that we know, as a file may begin with them.
 *
 * @example
 * importHeadings.post // 'Post'
 */
export const importHeadings: Readonly<Record<ImportColumn, string>> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  post: 'Post',
  groups: 'Groups',
  joined: 'Joined',
  agreed: 'Agreed to',
  agreedOn: 'Agreed on',
  agreedHow: 'Agreed how',
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
 * What each column of a file was taken for, in its order; `null` for what we do not know.
 *
 * @example
 * const columns: FileColumns = ['name', null, 'email']
 */
export type FileColumns = readonly (ImportColumn | null)[]

/**
 * What the first line of a file says its columns are, or why nobody can be brought in with it. Two
 * columns that mean the same would contradict each other, so such a file is refused.
 *
 * @example
 * readHeadings(['Name', 'Shoe size']) // { columns: ['name', null] }
 */
export function readHeadings(
  line: readonly string[],
): { readonly columns: FileColumns } | { readonly refusal: Refusal<PeopleReasons> } {
  if (line.length > peopleFileLimits.columns) {
    const data = { most: peopleFileLimits.columns }
    return { refusal: { kind: 'rule', code: 'people/file-too-wide', data } }
  }
  const columns = line.map((heading) => columnNamed(heading) ?? null)
  const known = columns.filter((column) => column !== null)
  const twice = known.find((column, at) => known.indexOf(column) !== at)
  if (twice !== undefined) {
    const data = { heading: importHeadings[twice] }
    return { refusal: { kind: 'rule', code: 'people/file-column-twice', data } }
  }
  if (!known.some((column) => nameColumns.has(column)))
    return { refusal: { kind: 'rule', code: 'people/file-without-names', data: {} } }
  return { columns }
}
