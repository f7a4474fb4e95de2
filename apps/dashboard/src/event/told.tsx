import { sayCount, sayList, type EventId } from '@cuppa/domain'
import { Notice } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'

import { type client, trpc } from '../app/cuppa.ts'

import styles from './event.module.css'

type Reach = Awaited<ReturnType<typeof client.booking.reach.query>>

/** How many people wait to hear of a change, before it is made. */
export function Told({ eventId }: { readonly eventId: EventId }) {
  const query = useQuery({ ...trpc.booking.reach.queryOptions({ eventId }), staleTime: 0 })
  return (
    <div className={styles['apart']}>
      <Notice look="quiet" title="Who will be told">
        {query.data ? (
          <TheirNumber
            reach={query.data}
            none="Nobody has booked yet, so nobody is told by us. The public page says it."
          />
        ) : (
          <p role="status">
            {query.isError ? 'We could not count them. Try again in a moment.' : 'Counting…'}
          </p>
        )}
      </Notice>
    </div>
  )
}

interface TheirNumberProps {
  readonly reach: Reach
  /** What to say where there is nobody. */
  readonly none: string
}

/** How many there are, what they were promised, and how they are told. */
export function TheirNumber({ reach, none }: TheirNumberProps) {
  const all = sum(reach)
  if (all === 0) return <p>{none}</p>
  const unmailed = reach.filter(({ way }) => way !== 'email')
  return (
    <>
      <p>{`${sayCount(all, 'person has', 'people have')} ${promisesIn(reach)}.`}</p>
      <p>{mailsIn(sum(reach) - sum(unmailed))}</p>
      {unmailed.length > 0 ? <p>{callsIn(unmailed)}</p> : null}
    </>
  )
}

const sum = (reach: Reach) => reach.reduce((total, { people }) => total + people, 0)

function promisesIn(reach: Reach): string {
  const of = (state: string) => sum(reach.filter((one) => one.state === state))
  const [booked, kept, waiting] = [of('confirmed'), of('offered'), of('waiting')]
  if (kept + waiting === 0) return 'a place'
  return `booked: ${sayList([
    ...(booked > 0 ? [`${booked} with a place`] : []),
    ...(kept > 0 ? [`${kept} with a place that is kept for them`] : []),
    ...(waiting > 0 ? [`${waiting} on the waiting list`] : []),
  ])}`
}

const mailsIn = (count: number) =>
  count === 0 ? 'None of them can be told by e-mail.' : `${count} will be told by e-mail.`

function callsIn(unmailed: Reach): string {
  const of = (way: string) => sum(unmailed.filter((one) => one.way === way))
  const [calls, letters] = [of('phone'), of('post')]
  const acts = [
    ...(calls > 0 ? [`ring ${sayCount(calls, 'person', 'people')}`] : []),
    ...(letters > 0 ? [`write a letter to ${sayCount(letters, 'person', 'people')}`] : []),
  ]
  return `${sum(unmailed)} gave no e-mail address. Please ${sayList(acts)}.`
}
