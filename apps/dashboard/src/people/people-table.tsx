import { dateIn, roleNames, sayDate, standingWords } from '@cuppa/domain'
import { Link } from '@tanstack/react-router'

import type { client } from '../app/cuppa.ts'

import table from '../booking/booking.module.css'
import styles from './people.module.css'

export type Line = Awaited<ReturnType<typeof client.people.list.query>>['people'][number]

interface PeopleTableProps {
  readonly people: readonly Line[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** People with a box to choose each; on narrow screens each row is a card. */
export function PeopleTable({ people, chosen, onChoose }: PeopleTableProps) {
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <table className={table['table']}>
      <caption className="visually-hidden">People</caption>
      <thead>
        <tr>
          {['Name', 'Stands', 'Reach', 'Groups', 'Joined'].map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((line) => (
          <Row
            key={line.id}
            line={line}
            isChosen={chosen.has(line.id)}
            onChoose={(isChosen) => choose(line.id, isChosen)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly line: Line
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function Row({ line, isChosen, onChoose }: RowProps) {
  const { id, name, standing, toGreet, reach, groups, roles, joinedAt } = line
  return (
    <tr>
      <th scope="row">
        <span className={styles['name']}>
          <span className={styles['choose']}>
            <input
              type="checkbox"
              aria-label={`Choose ${name}`}
              checked={isChosen}
              onChange={({ target }) => onChoose(target.checked)}
            />
          </span>
          <Link to="/people/$person" params={{ person: id }} dir="auto">
            {name || 'Without a name'}
          </Link>
        </span>
        {toGreet ? <span className={table['more']}>Waits for a hello</span> : null}
      </th>
      <td data-label="Stands">
        {[standingWords[standing], ...roles.map((role) => roleNames[role])].join(', ')}
      </td>
      <td data-label="Reach">{reach ? reach.value : 'No way yet'}</td>
      <td data-label="Groups">{groups.length > 0 ? groups.join(', ') : 'None'}</td>
      <td data-label="Joined">
        {joinedAt ? sayDate(dateIn(joinedAt, 'Europe/London')) : 'Not joined'}
      </td>
    </tr>
  )
}
