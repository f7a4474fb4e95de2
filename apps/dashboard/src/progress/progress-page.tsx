import { canHaveProgress, kindTitle, progressWords, statementName, sayDate } from '@cuppa/domain'
import { ProgressMark } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { LatestUpdates } from './latest-updates.tsx'

import styles from '../source/source.module.css'

/** How each ambition is going, the longest unheard of first, as those are the ones to ask about. */
export function ProgressPage() {
  const direction = useSuspenseQuery(trpc.direction.current.queryOptions()).data
  const statements = (direction?.statements ?? [])
    .filter(({ kind }) => canHaveProgress(kind))
    .toSorted((one, other) =>
      (one.progress?.happenedOn ?? '').localeCompare(other.progress?.happenedOn ?? ''),
    )
  return (
    <Page
      title="Progress"
      intro="Say how each ambition is going, with something that anyone can check. The longest unheard of stands first."
    >
      {statements.length === 0 ? (
        <Empty>Publish a version with ambitions first. Then say here how they are going.</Empty>
      ) : null}
      <ol role="list" className={styles['list']}>
        {statements.map((statement) => (
          <li key={statement.id} className={styles['item']}>
            <div>
              <p className="label">{kindTitle(statement)}</p>
              <h2 dir="auto">{statementName(statement)}</h2>
            </div>
            {statement.progress ? (
              <p className={styles['state']}>
                <ProgressMark state={statement.progress.state} />
                {`${progressWords[statement.progress.state]}, ${sayDate(statement.progress.happenedOn)}`}
              </p>
            ) : (
              <p>Nobody has said anything yet.</p>
            )}
            <Link to="/progress/$slug" params={{ slug: statement.slug }}>
              {`Say how “${statementName(statement)}” is going`}
            </Link>
          </li>
        ))}
      </ol>
      <Part title="Latest updates">
        <LatestUpdates limit={5} />
      </Part>
    </Page>
  )
}
