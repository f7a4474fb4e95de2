import {
  type ImportEffect,
  importEffects,
  importEffectWords,
  rowNoteWords,
  sayList,
} from '@cuppa/domain'
import { Button, Select } from '@cuppa/ui'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { client } from '../app/cuppa.ts'
import { Away, Waiting } from '../app/states.tsx'
import { Empty } from '../parts/page.tsx'
import type { ImportView } from './one-import.tsx'

import styles from '../event/event.module.css'

/** What each row would do, in pages; all of them, or those of one sort. */
export function ImportRows({ view }: { readonly view: ImportView }) {
  const [effect, setEffect] = useState<ImportEffect | undefined>(undefined)
  const there = importEffects.filter((each) => view.counts[each] > 0)
  return (
    <>
      <Select
        name={`effect-${view.id}`}
        label="Rows"
        value={effect ?? ''}
        choices={[
          { value: '', words: 'All' },
          ...there.map((value) => ({ value, words: importEffectWords[value] })),
        ]}
        onChange={({ target }) => setEffect(there.find((each) => each === target.value))}
      />
      <Rows view={view} effect={effect} />
    </>
  )
}

interface RowsProps {
  readonly view: ImportView
  readonly effect: ImportEffect | undefined
}

function Rows({ view: { id: importId, state }, effect }: RowsProps) {
  const query = useInfiniteQuery({
    // What rows say changes only as they are brought in.
    queryKey: ['import-rows', importId, effect, state],
    queryFn: ({ pageParam: after }) =>
      client.peopleImport.rows.query({ importId, after, ...(effect && { effect }) }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  if (query.error && !query.data) {
    return <Away error={query.error} reset={() => void query.refetch()} />
  }
  if (!query.data) return <Waiting />
  const rows = query.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <Empty>There are no such rows.</Empty>
  return (
    <>
      <ul role="list" className={styles['list']}>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <p>
          <Button look="quiet" onClick={() => void query.fetchNextPage()}>
            Show more rows
          </Button>
        </p>
      ) : null}
    </>
  )
}

type RowView = Awaited<ReturnType<typeof client.peopleImport.rows.query>>['rows'][number]

function Row({
  row: { number, effect, name, contacts, groups, notes, twin, person },
}: {
  readonly row: RowView
}) {
  return (
    <li className={styles['row']}>
      <p className="label">{`Row ${number}: ${importEffectWords[effect]}`}</p>
      {name === null ? null : <h4 dir="auto">{name}</h4>}
      {contacts.map(({ kind, value }) => (
        <p key={kind} dir="auto">
          {value}
        </p>
      ))}
      {groups.length === 0 ? null : <p dir="auto">{sayList(groups)}</p>}
      {notes.map((note) => (
        <p key={note}>{rowNoteWords[note]}</p>
      ))}
      {twin === null ? null : <p>{`The earlier one is row ${twin}.`}</p>}
      {person ? (
        <p>
          <Link to="/people/$person" params={{ person: person.id }}>
            {`See ${person.name}`}
          </Link>
        </p>
      ) : null}
    </li>
  )
}
