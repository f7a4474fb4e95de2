import { type Edition, sayDate } from '@cuppa/domain'
import { address } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { Empty, Page } from '../parts/page.tsx'

import styles from '../source/source.module.css'

const stateWords = {
  preparing: 'Being prepared',
  current: 'The one you live by now',
  past: 'Past',
} as const

/** The editions of the strategy, newest first; each leads to its draft and its versions. */
export function EditionsPage() {
  const editions = useSuspenseQuery(trpc.edition.list.queryOptions()).data
  return (
    <Page
      title="Strategy"
      intro="An edition is a period of the strategy. Each has a draft that the team writes, and versions that everyone reads."
      action={
        <Link className="button" to="/strategy/new">
          Prepare a new edition
        </Link>
      }
    >
      {editions.length === 0 ? (
        <Empty>There is no edition yet. Prepare the first one.</Empty>
      ) : null}
      <ol role="list" className={styles['list']}>
        {editions.toSorted(newestFirst).map((edition) => (
          <li key={edition.id} className={styles['item']}>
            <div>
              <p className="label">{stateWords[edition.state]}</p>
              <h2>{edition.title}</h2>
              <p>{`${sayDate(edition.startsOn)} to ${sayDate(edition.endsOn)}`}</p>
            </div>
            <p>
              <Link to="/strategy/$edition" params={{ edition: edition.slug }}>
                {`Write the draft of ${edition.title}`}
              </Link>
            </p>
            <p>
              <Link to="/strategy/$edition/versions" params={{ edition: edition.slug }}>
                {`Versions of ${edition.title}`}
              </Link>
            </p>
            {edition.state === 'preparing' ? null : (
              <p>
                <a href={address.edition(edition.slug)}>{`Public page of ${edition.title}`}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Page>
  )
}

const newestFirst = (one: Edition, other: Edition) => other.startsOn.localeCompare(one.startsOn)
