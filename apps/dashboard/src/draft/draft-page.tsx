import type { DraftView } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'

import { trpc } from '../app/cuppa.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { AddStatement } from './add-statement.tsx'
import { DraftProvider, todoOf } from './draft-context.tsx'
import { GoneRow } from './gone-row.tsx'
import { MergeStatements } from './merge-statements.tsx'
import { NoDraft } from './no-draft.tsx'
import { PreviewLink } from './preview-link.tsx'
import { StatementRow } from './statement-row.tsx'
import { useWordsInHand } from './words-provider.tsx'

import styles from './draft.module.css'

const route = getRouteApi('/strategy/$edition')

/** The draft beside what is public now, statement by statement. */
export function DraftPage() {
  const { edition } = route.useParams()
  const draft = useSuspenseQuery(trpc.draft.get.queryOptions({ edition })).data
  return draft ? <Writing draft={draft} /> : <NoDraft edition={edition} />
}

const showWords = { all: 'Everything', changed: 'Only what changed', open: 'Only what needs work' }
type Show = keyof typeof showWords

function Writing({ draft }: { readonly draft: DraftView }) {
  const { show = 'all', open } = route.useSearch()
  const { slug } = draft.edition
  const hands = useWordsInHand()
  useEffect(() => {
    hands.letGo(draft)
  }, [hands, draft])
  const shown = draft.statements.filter((statement) => isShown(draft, statement.id, show))

  return (
    <DraftProvider draft={draft}>
      <Page
        title={`Draft of ${draft.edition.title}`}
        intro={introOf(draft)}
        action={
          <>
            <Link className="button" to="/strategy/$edition/publish" params={{ edition: slug }}>
              Ready to publish?
            </Link>
            <PreviewLink edition={slug} />
          </>
        }
      >
        <nav aria-label="What to show" className={styles['filters']}>
          {Object.entries(showWords).map(([key, words]) => (
            <Link
              key={key}
              to="/strategy/$edition"
              params={{ edition: slug }}
              search={{ show: asShow(key) }}
              aria-current={key === show ? 'true' : undefined}
            >
              {words}
            </Link>
          ))}
          <Link to="/strategy/$edition/order" params={{ edition: slug }}>
            Change the order
          </Link>
          <Link to="/strategy/$edition/versions" params={{ edition: slug }}>
            Versions
          </Link>
        </nav>
        <Part title="Statements">
          {shown.length === 0 ? <Empty>{emptyWords(show)}</Empty> : null}
          <ol role="list" className={styles['rows']}>
            {shown.map((statement) => (
              <StatementRow
                key={statement.id}
                statement={statement}
                startsOpen={statement.slug === open || hands.isWaiting(statement.id)}
                isSought={statement.slug === open}
              />
            ))}
          </ol>
          <div className={styles['acts']}>
            <AddStatement />
            <MergeStatements />
          </div>
        </Part>
        {draft.gone.length > 0 && show !== 'open' ? (
          <Part title="No longer in the draft">
            <ol role="list" className={styles['rows']}>
              {draft.gone.map((statement) => (
                <GoneRow key={statement.id} statement={statement} />
              ))}
            </ol>
          </Part>
        ) : null}
      </Page>
    </DraftProvider>
  )
}

function isShown(draft: DraftView, id: string, show: Show): boolean {
  if (show === 'all') return true
  if (show === 'open') return todoOf(draft, id).length > 0
  return draft.statements.some((statement) => statement.id === id && statement.change !== null)
}

const asShow = (key: string): Show => (key === 'changed' || key === 'open' ? key : 'all')

const emptyWords = (show: Show) =>
  ({
    all: 'Nothing is written yet. Add the first statement below.',
    changed: 'Nothing has changed yet.',
    open: 'Nothing needs work. You may be ready to publish.',
  })[show]

function introOf({ base }: DraftView): string {
  return base
    ? `It started from version ${base.number}. Nobody outside the team sees it before you publish.`
    : 'This edition has no version yet. Nobody outside the team sees the draft before you publish.'
}
