import { type NoticeLine, consentQuestions } from '@cuppa/domain'
import { Button } from '@cuppa/ui'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { client } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { sayMoment } from '../parts/moment.ts'
import { Empty, Page } from '../parts/page.tsx'

import styles from '../source/source.module.css'

/** What members are told all at once: what is being written, and what was sent. */
export function NoticesPage() {
  const mayNot = useWhyNot('people')
  return (
    <Page
      title="Messages to members"
      intro={mayNot ?? 'Write once to everybody who asked for it, by e-mail, by phone or by post.'}
      action={
        mayNot ? undefined : (
          <Link className="button" to="/notices/new">
            Write a message
          </Link>
        )
      }
    >
      {mayNot ? null : <Notices />}
    </Page>
  )
}

const first: string | null = null

function Notices() {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => client.notice.list.query({ after: pageParam }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
  })
  const notices = query.data.pages.flatMap((page) => page.notices)
  if (notices.length === 0) {
    return <Empty>Nothing was written yet. The first message could say hello.</Empty>
  }
  return (
    <>
      <ul role="list" className={styles['list']}>
        {notices.map((notice) => (
          <Row key={notice.id} notice={notice} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <div>
          <Button look="quiet" onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Row({ notice }: { readonly notice: NoticeLine }) {
  const { id, subject, purpose, sentAt, writtenAt } = notice
  return (
    <li className={styles['item']}>
      <div>
        <p className="label">
          {sentAt === null ? `Not sent. ${sayMoment(writtenAt)}` : `Sent. ${sayMoment(sentAt)}`}
        </p>
        <h2 dir="auto">
          <Link to="/notices/$notice" params={{ notice: id }}>
            {subject || 'Without a subject'}
          </Link>
        </h2>
        <p>{consentQuestions[purpose]}</p>
      </div>
    </li>
  )
}
