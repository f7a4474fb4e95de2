import { CalendarDate } from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

import { client, trpc } from '../app/cuppa.ts'
import { Empty, Page } from '../parts/page.tsx'
import { AuditList } from './audit-list.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/audit')

/** Who did what, when and why. What is looked for stands in the address, so that it can be shared. */
export function AuditPage() {
  return (
    <Page
      title="Who did what"
      intro="Everything that changed something, the newest first. Nobody can change this record."
    >
      <search>
        <Find />
      </search>
      <Entries />
    </Page>
  )
}

function Find() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const people = useSuspenseQuery(trpc.audit.people.queryOptions()).data
  const [who, setWho] = useState<string>(search.who ?? '')
  const [what, setWhat] = useState(search.what ?? '')
  const [from, setFrom] = useState(search.from ?? '')
  const [to, setTo] = useState(search.to ?? '')
  return (
    <form
      className={styles['find']}
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({
          search: {
            ...withPerson(people, who),
            ...(what && { what }),
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
      <Select
        name="what"
        label="What"
        choices={deeds}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
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
  )
}

function Entries() {
  // The old entries stay in sight until the new ones are here, so that focus has somewhere to be.
  const { who, what, from, to } = useDeferredValue(route.useSearch())
  const query = useSuspenseInfiniteQuery({
    queryKey: ['audit', who, what, from, to],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({
        ...(who && { person: who }),
        ...(what && { command: what }),
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

/** What people look for most; all the rest stands under "Anything". */
const deeds = [
  { value: '', words: 'Anything' },
  { value: 'draft.saveWords', words: 'Words written' },
  { value: 'version.publish', words: 'Versions published' },
  { value: 'version.withdraw', words: 'Versions withdrawn' },
  { value: 'source.create', words: 'Sources recorded' },
  { value: 'progress.post', words: 'Progress posted' },
  { value: 'staff.invite', words: 'People invited' },
  { value: 'staff.changeRoles', words: 'Roles changed' },
  { value: 'staff.end', words: 'Roles ended' },
  { value: 'settings.update', words: 'Settings changed' },
  { value: 'account.signIn', words: 'Sign-ins' },
]

const newest: string | null = null

type People = Awaited<ReturnType<typeof client.audit.people.query>>

const withPerson = (people: People, who: string) => {
  const person = people.find(({ id }) => id === who)
  return person ? { who: person.id } : {}
}

const isDay = (day: string) => CalendarDate.safeParse(day).success
