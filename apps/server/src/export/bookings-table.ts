import type { ExportedBookings } from '@cuppa/api'
import { bookingDeskWords, dateIn, modeWords } from '@cuppa/domain'

import type { Column, Table } from './table.ts'

type Booking = ExportedBookings['items'][number]

const columns: readonly (Column & {
  readonly of: (one: Booking, zone: string) => string | number
})[] = [
  { title: 'Name', kind: 'text', width: 26, of: ({ name }) => name },
  { title: 'State', kind: 'text', width: 18, of: ({ state }) => bookingDeskWords[state] },
  { title: 'Takes part', kind: 'text', width: 12, of: ({ mode }) => modeWords[mode] },
  { title: 'E-mail', kind: 'text', width: 30, of: ({ email }) => email ?? '' },
  { title: 'Phone', kind: 'phone', width: 18, of: ({ phone }) => phone ?? '' },
  { title: 'Post', kind: 'text', width: 30, of: ({ post }) => post ?? '' },
  { title: 'Companions', kind: 'number', width: 12, of: ({ companions }) => companions },
  {
    title: 'Booked on',
    kind: 'text',
    width: 12,
    of: ({ bookedAt }, zone) => dateIn(bookedAt, zone),
  },
  { title: 'Written down by', kind: 'text', width: 20, of: ({ bookedBy }) => bookedBy ?? '' },
]

/** Bookings as rows: who comes, how they are reached, and what they said to each question. */
export const bookingsTable = ({ items, questions, zone }: ExportedBookings): Table => ({
  name: 'Bookings',
  columns: [...columns, ...questions.map((title) => ({ title, kind: 'text', width: 30 }) as const)],
  rows: items.map((one) => [...columns.map(({ of }) => of(one, zone)), ...one.answers]),
})
