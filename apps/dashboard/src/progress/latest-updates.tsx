import { progressWords, statementName, sayDate } from '@cuppa/domain'
import { Prose } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { Empty } from '../parts/page.tsx'

import styles from '../source/source.module.css'

/** What was said last about how things are going. */
export function LatestUpdates({ limit }: { readonly limit: number }) {
  const { items } = useSuspenseQuery(
    trpc.progress.list.queryOptions({ statementId: null, before: null }),
  ).data
  if (items.length === 0) return <Empty>There is no update yet.</Empty>
  return (
    <ol role="list" className={styles['list']}>
      {items.slice(0, limit).map(({ id, statement, state, happenedOn, words }) => (
        <li key={id} className={styles['item']}>
          <p className="label">{`${progressWords[state]}, ${sayDate(happenedOn)}`}</p>
          <h3 dir="auto">
            <Link to="/progress/$slug" params={{ slug: statement.slug }}>
              {statementName({ ...statement, words: '' })}
            </Link>
          </h3>
          <Prose text={words} />
        </li>
      ))}
    </ol>
  )
}
