import { bookingDeskWords, contactWords, type PersonId, purposeWords } from '@cuppa/domain'
import { Button } from '@cuppa/ui'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { client } from '../app/cuppa.ts'
import { sayMoment } from '../parts/moment.ts'
import { Empty } from '../parts/page.tsx'

import styles from './people.module.css'

/** What happened with somebody, newest first. */
export function Timeline({ personId }: { readonly personId: PersonId }) {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['timeline', personId],
    queryFn: ({ pageParam }) => client.people.timeline.query({ personId, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
  })
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty>Nothing is written down yet.</Empty>
  return (
    <>
      <ol role="list" className={styles['timeline']}>
        {items.map((item) => (
          <li key={item.id}>
            <p className="label">{sayMoment(item.at)}</p>
            <p dir="auto">
              <Happened item={item} />
            </p>
          </li>
        ))}
      </ol>
      {query.hasNextPage ? (
        <p>
          <Button look="quiet" onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </p>
      ) : null}
    </>
  )
}

const firstPage: string | null = null

type Item = Awaited<ReturnType<typeof client.people.timeline.query>>['items'][number]

function Happened({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'booking':
      return (
        <>
          {'Booked '}
          <Link to="/events/$slug" params={{ slug: item.slug }}>
            {item.title}
          </Link>
          {`. ${bookingDeskWords[item.state]}.`}
        </>
      )
    case 'contribution':
      return `Is credited for “${item.title}”.`
    case 'message':
      return `Message by ${contactWords[item.channel].toLowerCase()}: “${item.subject}”.`
    case 'consent':
      return saidInWords(item)
    case 'change':
      return item.why ? `${item.sentence} Why: ${item.why}` : item.sentence
  }
}

const answers = { asked: 'Asked for', given: 'Said yes to', withdrawn: 'Said no to' }

function saidInWords({ step, purpose, channel, evidence }: Extract<Item, { kind: 'consent' }>) {
  const way = channel ? ` by ${contactWords[channel].toLowerCase()}` : ''
  const known = evidence ? ` How we know: ${evidence}` : ''
  return `${answers[step]} “${purposeWords[purpose]}”${way}.${known}`
}
