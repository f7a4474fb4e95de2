import { CalendarDate, eventKinds, eventKindWords, sayDate, sayNumbers } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'
import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { todayHere } from '../parts/moment.ts'
import { Empty, Page, Part } from '../parts/page.tsx'

import sources from '../source/source.module.css'

const route = getRouteApi('/events/numbers')

interface Days {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** How many came to what was held between two days, as they may be told to anybody. */
export function NumbersPage() {
  // The old numbers stay in sight until the new ones are here.
  const days = useDeferredValue(useDays())
  return (
    <Page
      title={`How many came: ${between(days)}`}
      intro="How many people came, counted from who was noted on the day. Numbers are rounded down to fives, so that nobody can be picked out."
    >
      <search>
        <Choose key={`${days.from} ${days.to}`} days={days} />
      </search>
      {days.from > days.to ? (
        <Empty>The first day is after the last one. Change one of them.</Empty>
      ) : (
        <Numbers days={days} />
      )}
    </Page>
  )
}

const between = ({ from, to }: Days) => `${sayDate(from)} to ${sayDate(to)}`

/** The days in the address, or else this year so far. */
function useDays(): Days {
  const { from, to } = route.useSearch()
  const today = todayHere()
  return {
    from: CalendarDate.safeParse(from).data ?? CalendarDate.parse(`${today.slice(0, 4)}-01-01`),
    to: CalendarDate.safeParse(to).data ?? today,
  }
}

function Choose({ days }: { readonly days: Days }) {
  const navigate = route.useNavigate()
  const [from, setFrom] = useState<string>(days.from)
  const [to, setTo] = useState<string>(days.to)
  return (
    <form
      className={sources['find']}
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({ search: { ...(from && { from }), ...(to && { to }) } })
      }}
    >
      <Field
        name="from"
        label="First day"
        type="date"
        value={from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <Field
        name="to"
        label="Last day"
        type="date"
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      <Button look="quiet" type="submit">
        Show
      </Button>
    </form>
  )
}

function Numbers({ days }: { readonly days: Days }) {
  const [all, ...byKind] = useSuspenseQueries({
    queries: [
      trpc.attendance.numbers.queryOptions(days),
      ...eventKinds.map((kind) => trpc.attendance.numbers.queryOptions({ ...days, kind })),
    ],
  }).map(({ data }) => sayNumbers(data))
  const kinds = eventKinds.flatMap((kind, index) => {
    const sentences = byKind[index] ?? []
    return sentences.length === 0 ? [] : [{ kind, sentences }]
  })
  if (all === undefined || all.length === 0)
    return (
      <Empty>
        Nobody was noted at an event in these days. Who comes is noted on the page of its day.
      </Empty>
    )
  return (
    <>
      <Part title="All together">
        <Sentences of={all} />
      </Part>
      {kinds.length > 1
        ? kinds.map(({ kind, sentences }) => (
            <Part key={kind} title={eventKindWords[kind]}>
              <Sentences of={sentences} />
            </Part>
          ))
        : null}
    </>
  )
}

const Sentences = ({ of }: { readonly of: readonly string[] }) =>
  of.map((sentence) => <p key={sentence}>{sentence}</p>)
