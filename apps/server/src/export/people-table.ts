import type { ExportedPeople } from '@cuppa/api'
import { channelWords, dateIn, importHeadings, purposeWords, standingWords } from '@cuppa/domain'

import type { Column, Table } from './table.ts'

type Person = ExportedPeople['people'][number]

/** Headed as a file that is brought in may be, so that what leaves here can come in elsewhere. */
const columns: readonly (Column & { readonly of: (one: Person, zone: string) => string })[] = [
  { title: importHeadings.name, kind: 'text', width: 26, of: ({ name }) => name },
  {
    title: 'Where they stand',
    kind: 'text',
    width: 18,
    of: ({ standing }) => standingWords[standing],
  },
  {
    title: importHeadings.joined,
    kind: 'text',
    width: 12,
    of: ({ joinedAt }, zone) => (joinedAt === null ? '' : dateIn(joinedAt, zone)),
  },
  { title: importHeadings.email, kind: 'text', width: 30, of: ({ email }) => email ?? '' },
  { title: importHeadings.phone, kind: 'phone', width: 18, of: ({ phone }) => phone ?? '' },
  { title: importHeadings.post, kind: 'text', width: 30, of: ({ post }) => post ?? '' },
  { title: importHeadings.groups, kind: 'text', width: 30, of: ({ groups }) => groups.join('; ') },
  { title: 'Roles', kind: 'text', width: 18, of: ({ roles }) => roles.join('; ') },
  { title: importHeadings.agreed, kind: 'text', width: 30, of: ({ agreed }) => agreedIn(agreed) },
]

const agreedIn = (agreed: Person['agreed']) =>
  agreed
    .map(({ purpose, channel }) =>
      channel === null
        ? purposeWords[purpose]
        : `${purposeWords[purpose]} ${channelWords[channel]}`,
    )
    .join('; ')

/** People as rows: who they are, how they are reached, and what they agree to now. */
export const peopleTable = ({ people }: ExportedPeople, zone: string): Table => ({
  name: 'People',
  columns,
  rows: people.map((one) => columns.map(({ of }) => of(one, zone))),
})
