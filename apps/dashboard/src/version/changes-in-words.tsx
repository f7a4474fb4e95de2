import { explain } from '@cuppa/client'
import { describeChange } from '@cuppa/domain'
import { WordMarks } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'

import { trpc } from '../app/cuppa.ts'
import { Waiting } from '../app/states.tsx'
import { Problem } from '../parts/problem.tsx'

import styles from '../source/source.module.css'

/** What changed since the version before: a sentence, the words, and the note, for each. */
export function ChangesInWords(props: { readonly edition: string; readonly number: number }) {
  const { data, error } = useQuery(trpc.direction.changes.queryOptions(props))
  if (error) return <Problem sentence={explain(error)} />
  if (!data) return <Waiting />
  if (!data.from) return <p>This is the first version, so there is nothing to compare it with.</p>
  return (
    <>
      <p>{`Since version ${data.from.number}. ${same(data.sameCount)}`}</p>
      <ul role="list" className={styles['list']}>
        {data.changes.map((change) => (
          <li key={change.statement.id} className={styles['item']}>
            <h3>{describeChange(change)}</h3>
            {change.kind === 'changed' ? (
              <p className={styles['words']}>
                <WordMarks marks={change.wordMarks} />
              </p>
            ) : null}
            <p>{change.note}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function same(count: number): string {
  if (count === 0) return 'Nothing stayed as it was.'
  return count === 1 ? '1 statement stayed as it was.' : `${count} statements stayed as they were.`
}
