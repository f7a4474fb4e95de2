import { address, diffWords, statementName, type StatementId } from '@cuppa/domain'
import { Button, Prose, WordMarks } from '@cuppa/ui'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { client, trpc } from '../app/cuppa.ts'
import { Lost } from '../app/states.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Empty, Page } from '../parts/page.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/strategy/$edition/statements/$slug')

/** Every wording one statement ever had in the draft, newest first, each marked against the one before. */
export function HistoryPage() {
  const { edition, slug } = route.useParams()
  const draft = useSuspenseQuery(trpc.draft.get.queryOptions({ edition })).data
  const statement =
    draft?.statements.find((each) => each.slug === slug) ??
    draft?.gone.find((each) => each.slug === slug)
  if (!statement) return <Lost />
  return (
    <Page
      title={`History of “${statementName(statement)}”`}
      intro="Every wording it had, the newest first. What was added and what went is marked."
      action={
        <Link to="/strategy/$edition" params={{ edition }} search={{ open: slug }}>
          Back to the draft
        </Link>
      }
    >
      <Wordings id={statement.id} />
      <p>
        <a href={address.statement(slug)}>Its public page, once it is published</a>
      </p>
    </Page>
  )
}

function Wordings({ id }: { readonly id: StatementId }) {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['history', id],
    queryFn: ({ pageParam }) => client.draft.history.query({ statementId: id, before: pageParam }),
    initialPageParam: newest,
    getNextPageParam: ({ next }) => next,
  })
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty>It has no words yet.</Empty>
  return (
    <>
      <ol role="list" className={styles['list']}>
        {items.map((item, index) => {
          const before = items[index + 1]
          return (
            <li key={item.revisionId} className={styles['item']}>
              <p className="label">{`${item.writtenBy}, ${sayMoment(item.writtenAt)}`}</p>
              <h2 dir="auto">
                {before ? (
                  <WordMarks marks={diffWords(before.title, item.title)} />
                ) : (
                  item.title || 'No name'
                )}
              </h2>
              {before ? (
                <p className={styles['words']}>
                  <WordMarks marks={diffWords(before.words, item.words)} />
                </p>
              ) : (
                <Prose text={item.words} />
              )}
            </li>
          )
        })}
      </ol>
      {query.hasNextPage ? (
        <Button look="quiet" onClick={() => void query.fetchNextPage()}>
          Show older wordings
        </Button>
      ) : null}
    </>
  )
}

const newest: number | null = null
