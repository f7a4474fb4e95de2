import { sayDate } from '@cuppa/domain'
import { Field, sourceWords } from '@cuppa/ui'
import { Button } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'

import { trpc } from '../app/cuppa.ts'

import styles from './source.module.css'

export interface SourcePickerProps {
  readonly chosen: { readonly id: string; readonly words: string } | null
  readonly onChoose: (id: string) => void
  /** Where a source can be added on the way. */
  readonly onNew?: () => void
}

/** Finds one of our sources by its words; what is found are plain buttons. */
export function SourcePicker({ chosen, onChoose, onNew }: SourcePickerProps) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { data } = useQuery(trpc.source.list.queryOptions({ search, after: null }))
  const found = data?.items.slice(0, 6) ?? []
  return (
    <div className={styles['picker']}>
      <p role="status">
        {chosen ? (
          <>
            {'Chosen: '}
            <strong>{chosen.words || 'the new source'}</strong>
          </>
        ) : (
          'No source is chosen yet.'
        )}
      </p>
      <Field
        name="find-source"
        label="Find a source"
        hint="Part of its name or its words."
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul role="list" className={styles['found']}>
        {found.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className={styles['pick']}
              aria-pressed={chosen?.id === source.id}
              onClick={() => onChoose(source.id)}
            >
              <strong>{source.title}</strong>
              <span>{`${sourceWords[source.kind]}, ${sayDate(source.happenedOn)}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && found.length === 0 ? <p>Nothing found with these words.</p> : null}
      {onNew ? (
        <Button look="quiet" onClick={onNew}>
          Add a new source
        </Button>
      ) : null}
    </div>
  )
}
