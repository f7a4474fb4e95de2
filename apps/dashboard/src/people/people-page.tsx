import type { PeopleFilter } from '@cuppa/domain'
import { Button } from '@cuppa/ui'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Away, Waiting } from '../app/states.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { ExportPeople } from './export-people.tsx'
import { FindPeople } from './find-people.tsx'
import { ManyActs } from './many-acts.tsx'
import { filterIn } from './people-search.ts'
import { PeopleTable } from './people-table.tsx'
import { Views } from './views.tsx'

const route = getRouteApi('/people')

/** Everybody whom the community knows. What is looked for stands in the address. */
export function PeoplePage() {
  const mayNot = useWhyNot('people')
  const search = route.useSearch()
  const navigate = useNavigate()
  return (
    <Page
      title={Object.keys(filterIn(search)).length === 0 ? 'People' : 'People who fit'}
      intro={mayNot ?? 'Everybody whom we know, with or without an account or an address.'}
      action={
        mayNot ? undefined : (
          <>
            <ActButton onClick={() => void navigate({ to: '/people/new' })}>Add a person</ActButton>
            <Link className="button button-quiet" to="/people/import">
              Bring in people from a file
            </Link>
            <Link className="button button-quiet" to="/groups">
              Groups
            </Link>
          </>
        )
      }
    >
      {mayNot ? null : <Desk />}
    </Page>
  )
}

function Desk() {
  const filter = filterIn(route.useSearch())
  return (
    <>
      <Views filter={filter} />
      <search>
        <FindPeople />
      </search>
      <Found key={JSON.stringify(filter)} filter={filter} />
      <ExportPeople filter={filter} />
    </>
  )
}

function Found({ filter }: { readonly filter: PeopleFilter }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = useInfiniteQuery({
    queryKey: ['people', filter],
    queryFn: ({ pageParam }) => client.people.list.query({ ...filter, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const count = useQuery(trpc.people.count.queryOptions(filter)).data
  if (query.error && !query.data) {
    return <Away error={query.error} reset={() => void query.refetch()} />
  }
  if (!query.data) return <Waiting />
  const people = query.data.pages.flatMap((page) => page.people)
  const isBest = query.data.pages.some((page) => page.more && page.next === null)
  return (
    <>
      <p role="status" className="label">
        {count ? inWords(count, isBest ? people.length : null) : 'Counting…'}
      </p>
      {people.length === 0 ? (
        <Empty>{nobody(filter)}</Empty>
      ) : (
        <>
          <ManyActs people={people.filter(({ id }) => chosen.has(id))} />
          <PeopleTable people={people} chosen={chosen} onChoose={setChosen} />
        </>
      )}
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

const firstPage: Awaited<ReturnType<typeof client.people.list.query>>['next'] = null

const nobody = (filter: PeopleFilter) =>
  Object.keys(filter).length === 0
    ? 'Nobody is written down yet. Add the first person.'
    : 'Nobody fits what you look for. Look for less, or write the name another way.'

function inWords({ count, more }: { count: number; more: boolean }, best: number | null): string {
  const number = count.toLocaleString('en-GB')
  const found = count === 1 && !more ? '1 person' : `${number}${more ? ' or more' : ''} people`
  return best === null
    ? found
    : `${found}. These are the ${best} that fit best: write more of the name to find others.`
}
