import {
  address,
  progressWords,
  statementName,
  type StatementPageView,
  sayDate,
} from '@cuppa/domain'
import { Prose } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { Milestones } from './milestones.tsx'
import { UpdateForm } from './update-form.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/progress/$slug')

/** How one statement is going: say so, and read what was said before. */
export function StatementProgressPage() {
  const { slug } = route.useParams()
  const view = useSuspenseQuery(trpc.direction.statement.queryOptions({ slug })).data
  const name = statementName(view.statement)
  return (
    <Page
      title={`How “${name}” is going`}
      intro={<a href={address.statement(slug)}>Its public page</a>}
    >
      <Part title="Post an update">
        <UpdateForm statement={view.statement} />
      </Part>
      <Part title="Milestones">
        <Milestones statement={view.statement} milestones={view.milestones} />
      </Part>
      <Part title="Said before">
        <Before updates={view.progress} />
      </Part>
    </Page>
  )
}

function Before({ updates }: { readonly updates: StatementPageView['progress'] }) {
  if (updates.length === 0) return <Empty>Nobody has said anything yet.</Empty>
  return (
    <ol role="list" className={styles['list']}>
      {updates.map((update) => (
        <li key={update.id} className={styles['item']}>
          <p className="label">{sayDate(update.happenedOn)}</p>
          <h3>{progressWords[update.state]}</h3>
          <Prose text={update.words} />
          {update.evidence.length > 0 ? (
            <ul className={styles['todo']}>
              {update.evidence.map(({ id, title, url }) => (
                <li key={id}>{url ? <a href={url}>{title}</a> : title}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
