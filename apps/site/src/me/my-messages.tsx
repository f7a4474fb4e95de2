import {
  address,
  channelWords,
  consentQuestions,
  type MyView,
  sayDateTime,
  stepWords,
} from '@cuppa/domain'
import { Button } from '@cuppa/ui'

import { MessageTicks } from '../joining/message-ticks.tsx'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

/** What they get and how, and everything they ever said about it. */
export function MyMessages({ view, form }: Shown<'messages'>) {
  const sent = form.errors.length > 0
  return (
    <>
      <h1>{myTitles.messages}</h1>
      <p className="lead">
        What is about your own bookings always reaches you. Everything else is up to you.
      </p>
      <form method="post" action={address.mine('messages')}>
        <MessageTicks
          chosen={(name) =>
            sent ? form.values[name] === 'yes' : view.chosen.includes(name.replace('-', ' '))
          }
        />
        <Button type="submit">Save this</Button>
      </form>
      <p>
        {'Something reaches you in the wrong way? '}
        <a href={address.mine('details')}>Change how we reach you</a>.
      </p>
      <h2>What you said until now</h2>
      {view.ledger.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ul>
          {view.ledger.map((entry) => (
            <li key={`${entry.at}${entry.purpose}${entry.channel}${entry.step}`}>
              {sayEntry(entry)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Entry = Extract<MyView, { part: 'messages' }>['ledger'][number]

const places: Record<Entry['place'], string> = {
  join: 'when you joined',
  me: 'on these pages',
  booking: 'when you booked',
  mail: 'with a link in a mail',
  staff: 'to one of our team',
  import: 'in a list that was brought over',
  merge: 'when two entries about you became one',
}

const sayEntry = ({ at, purpose, channel, step, place }: Entry) => {
  const by = channel === null ? '' : ` ${channelWords[channel]}`
  return `${sayDateTime(at, 'Europe/London')}: ${stepWords[step]}, ${consentQuestions[purpose].toLowerCase()}${by}. You said it ${places[place]}.`
}
