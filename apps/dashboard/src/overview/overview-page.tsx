import { address, type DraftView, type Edition, sayDate } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useCommunity, useMe, useWhyNot } from '../app/session.ts'
import { AuditList } from '../audit/audit-list.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { LatestUpdates } from '../progress/latest-updates.tsx'
import { WorkQueue } from './work-queue.tsx'

import styles from '../source/source.module.css'

/** What needs somebody first; then how things stand. */
export function OverviewPage() {
  const { named } = useCommunity()
  const mayNot = useWhyNot('manage')
  return named || mayNot ? <Overview /> : <Navigate to="/first-run" replace />
}

function Overview() {
  const { name } = useMe()
  const direction = useSuspenseQuery(trpc.direction.current.queryOptions()).data
  const editions = useSuspenseQuery(trpc.edition.list.queryOptions()).data
  const audit = useSuspenseQuery(trpc.audit.list.queryOptions({})).data
  const worked = workedOn(editions)
  return (
    <Page title={name ? `Hello, ${name}` : 'Start'}>
      <Part title="What needs you">
        <WorkQueue edition={worked} />
      </Part>
      <Part title="Public now">
        {direction ? (
          <div className={styles['item']}>
            <h3>{`${direction.edition.title}, version ${direction.version.number}`}</h3>
            <p>{`Published on ${sayDate(direction.version.publishedOn)}, with ${direction.statements.length} statements.`}</p>
            <a href={address.direction()}>See the public page</a>
          </div>
        ) : (
          <Empty>Nothing is published yet.</Empty>
        )}
      </Part>
      <Part title="Draft">{worked ? <DraftState edition={worked} /> : <NoEdition />}</Part>
      <Part title="Latest progress">
        <LatestUpdates limit={3} />
        <p>
          <Link to="/progress">Say how something is going</Link>
        </p>
      </Part>
      <Part title="Lately">
        <AuditList entries={audit.entries.slice(0, 5)} />
        <p>
          <Link to="/audit">See everything that was done</Link>
        </p>
      </Part>
    </Page>
  )
}

/** The edition that the team works on: the one being prepared, else the current one. */
const workedOn = (editions: readonly Edition[]) =>
  editions.find(({ state }) => state === 'preparing') ??
  editions.find(({ state }) => state === 'current')

function DraftState({ edition: { slug, title } }: { readonly edition: Edition }) {
  const draft = useSuspenseQuery(trpc.draft.get.queryOptions({ edition: slug })).data
  return (
    <div className={styles['item']}>
      <h3>{title}</h3>
      <p>{draft ? stateOf(draft) : 'No draft is open.'}</p>
      <Link to="/strategy/$edition" params={{ edition: slug }}>
        {draft ? 'Go on writing' : 'Start a draft'}
      </Link>
    </div>
  )
}

function stateOf({ statements, gone, checklist }: DraftView): string {
  const changed = statements.filter(({ change }) => change !== null).length + gone.length
  const changes = changed === 1 ? '1 statement changed' : `${changed} statements changed`
  if (changed === 0) return 'Nothing has changed since the last version.'
  if (checklist.length === 0) return `${changes}. It is ready to publish.`
  return `${changes}, and ${checklist.length === 1 ? '1 thing is' : `${checklist.length} things are`} missing before you can publish.`
}

function NoEdition() {
  return (
    <Empty>
      There is no edition yet. <Link to="/strategy/new">Prepare the first one</Link>.
    </Empty>
  )
}
