import { type EventDay, isLive, modeWords, sayCount } from '@cuppa/domain'

import type { OpenedNeeds } from './needs.tsx'

import styles from './attendance.module.css'

interface SheetProps {
  readonly day: EventDay
  /** They are printed where they were opened, and nowhere else. */
  readonly needs: OpenedNeeds
}

const emptyRows = 8

/** The list on paper: a box to tick for each, and room for those who come without booking. */
export function Sheet({ day, needs }: SheetProps) {
  const people = day.people.filter(({ state, came }) => isLive(state) || came !== null)
  const needsOf = new Map(needs?.map((need) => [need.bookingId, need.needs]))
  return (
    <table className={styles['sheet']}>
      <caption>{sayCount(people.length, 'person', 'people')}</caption>
      <thead>
        <tr>
          <th scope="col">Here</th>
          <th scope="col">Name</th>
          <th scope="col">Takes part</th>
          <th scope="col">{needs === null ? 'Notes' : 'Needs'}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ bookingId, name, mode, companions, came }) => (
          <tr key={bookingId}>
            <td>{came === null ? '☐' : '☑'}</td>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>
              {modeWords[came?.mode ?? mode]}
              {companions === 0 ? '' : `, with ${sayCount(companions, 'companion', 'companions')}`}
            </td>
            <td dir="auto">{needsOf.get(bookingId) ?? ''}</td>
          </tr>
        ))}
        {day.walkIns.map(({ id, name, mode }) => (
          <tr key={id}>
            <td>☑</td>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{modeWords[mode]}</td>
            <td>Came without booking</td>
          </tr>
        ))}
        {Array.from({ length: emptyRows }, (_, row) => (
          <tr key={row}>
            <td>☐</td>
            <td colSpan={3}>{'\u00A0'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
