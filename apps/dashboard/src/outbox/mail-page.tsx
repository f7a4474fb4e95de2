import { explain } from '@cuppa/client'
import { Button, Notice } from '@cuppa/ui'
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Waiting } from '../app/states.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Empty, Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'

import styles from '../source/source.module.css'

const stateWords = {
  queued: 'Waits to be sent',
  sending: 'On its way',
  sent: 'Sent',
  failed: 'Could not be sent',
  kept: 'Kept here: pass it on yourself',
  dropped: 'Not needed any more',
} as const

/** Mail of the platform: what went, and what waits because nothing is set up to send it. */
export function MailPage() {
  const mayNot = useWhyNot('manage')
  return (
    <Page
      title="Kept mail"
      intro={
        mayNot ??
        'What the platform wrote to people. Where no mail server is set up, messages stay here for you to pass on.'
      }
    >
      {mayNot ? null : <Messages />}
    </Page>
  )
}

function Messages() {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['mail'],
    queryFn: ({ pageParam }) => client.outbox.list.query({ after: pageParam }),
    initialPageParam: newest,
    getNextPageParam: ({ next }) => next,
  })
  const messages = query.data.pages.flatMap((page) => page.messages)
  if (messages.length === 0) return <Empty>No mail was written yet.</Empty>
  return (
    <>
      <ol role="list" className={styles['list']}>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button look="quiet" onClick={() => void query.fetchNextPage()}>
          Show older mail
        </Button>
      ) : null}
    </>
  )
}

type Message = Awaited<ReturnType<typeof client.outbox.list.query>>['messages'][number]

function MessageRow({ message }: { readonly message: Message }) {
  const [isOpen, setOpen] = useState(false)
  const { id, to, subject, state, writtenAt, problem } = message
  const when = <p className="label">{`${stateWords[state]}. ${sayMoment(writtenAt)}`}</p>
  if (to === '')
    return (
      <li className={styles['item']}>
        {when}
        <p>Its words and its address are gone: we were asked to forget who it was for.</p>
      </li>
    )
  return (
    <li className={styles['item']}>
      <div>
        {when}
        <h2>{subject}</h2>
        <p>{`To ${to}`}</p>
      </div>
      {problem ? (
        <Notice look="quiet">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Read it'}
        <span className="visually-hidden">{`: ${subject}, to ${to}`}</span>
      </Button>
      {isOpen ? <Words id={id} /> : null}
    </li>
  )
}

function Words({ id }: { readonly id: string }) {
  const { data, error } = useQuery(trpc.outbox.read.queryOptions({ id }))
  if (error) return <Problem sentence={explain(error)} />
  return data ? <p className={styles['words']}>{data.text}</p> : <Waiting />
}

const newest: string | null = null
