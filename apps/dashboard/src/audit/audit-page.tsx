import { CalendarDate } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

import { client, trpc } from '../app/cuppa.ts'
import { Select } from '../parts/choices.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { AuditList } from './audit-list.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/audit')

/** Who did what, when and why. What is looked for stands in the address, so that it can be shared. */
export function AuditPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const people = useSuspenseQuery(trpc.audit.people.queryOptions()).data
  const [who, setWho] = useState<string>(search.who ?? '')
  const [from, setFrom] = useState(search.from ?? '')
  const [to, setTo] = useState(search.to ?? '')
  return (
    <Page
      title="Who did what"
      intro="Everything that changed something, the newest first. Nobody can change this record."
    >
      <search>
        <form
          className={styles['find']}
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({
              search: {
                ...withPerson(people, who),
                ...(isDay(from) && { from }),
                ...(isDay(to) && { to }),
              },
            })
          }}
        >
          <Select
            name="who"
            label="Who"
            choices={[
              { value: '', words: 'Anyone' },
              ...people.map(({ id, name }) => ({ value: id, words: name })),
            ]}
            value={who}
            onChange={(event) => setWho(event.target.value)}
          />
          <Field
            name="from"
            label="From"
            type="date"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <Field
            name="to"
            label="To"
            type="date"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          <Button look="quiet" type="submit">
            Show
          </Button>
        </form>
      </search>
      <Entries />
    </Page>
  )
}

function Entries() {
  // The old entries stay in sight until the new ones are here, so that focus has somewhere to be.
  const { who, from, to } = useDeferredValue(route.useSearch())
  const query = useSuspenseInfiniteQuery({
    queryKey: ['audit', who, from, to],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({
        ...(who && { person: who }),
        ...(from && { from }),
        ...(to && { to }),
        after: pageParam,
      }),
    initialPageParam: newest,
    getNextPageParam: ({ next }) => next,
  })
  const entries = query.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Empty>Nothing is written down for this.</Empty>
  return (
    <>
      <AuditList entries={entries} />
      {query.hasNextPage ? (
        <Button look="quiet" onClick={() => void query.fetchNextPage()}>
          Show older entries
        </Button>
      ) : null}
    </>
  )
}

const newest: string | null = null

type People = Awaited<ReturnType<typeof client.audit.people.query>>

const withPerson = (people: People, who: string) => {
  const person = people.find(({ id }) => id === who)
  return person ? { who: person.id } : {}
}

const isDay = (day: string) => CalendarDate.safeParse(day).success
