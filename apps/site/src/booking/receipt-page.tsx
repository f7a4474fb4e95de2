import type { SitePage } from '@cuppa/client'
import { address, type BookingView, modeWords, sayDateTime, sayReceiptCode } from '@cuppa/domain'
import { Button, ErrorSummary, Field, Notice } from '@cuppa/ui'

import { EventTime } from '../event/event-time.tsx'
import { sayBooking } from './say-booking.ts'

type ReceiptPageProps = Omit<Extract<SitePage, { name: 'receipt' }>, 'name'>

/** Your booking, and what you can do with it; or the question for its code. */
export function ReceiptPage({ booking, code, isNew, form }: ReceiptPageProps) {
  return (
    <div className="page receipt">
      <ErrorSummary errors={form.errors} />
      {booking && code ? (
        <Booking booking={booking} code={code} isNew={isNew} />
      ) : (
        <AskForCode form={form} />
      )}
    </div>
  )
}

function AskForCode({ form }: Pick<ReceiptPageProps, 'form'>) {
  return (
    <>
      <h1>Your booking</h1>
      <p className="lead">
        With the code that you were given you can look at your booking, change it or cancel it.
      </p>
      <form method="post" action={address.receipt()} noValidate>
        <Field
          name="code"
          label="Your code"
          hint="10 letters and numbers, like ACDE3 479FG. Gaps and small letters do not matter."
          error={form.errors.find(({ field }) => field === 'code')?.sentence}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={form.values['code']}
        />
        <Button type="submit">Show my booking</Button>
      </form>
      <p>
        No code at hand? <a href={address.contact()}>Ask a person</a>.
      </p>
    </>
  )
}

interface BookingProps {
  readonly booking: BookingView
  readonly code: string
  readonly isNew: boolean
}

function Booking({ booking, code, isNew }: BookingProps) {
  const { event, mode, join, name } = booking
  const isOff = event.state === 'cancelled'
  return (
    <>
      <p className="label">{isNew ? 'Thank you' : 'Your booking'}</p>
      <h1>{sayBooking(booking)}</h1>
      <p className="event-when">
        <a href={address.event(event.slug)} dir="auto">
          {event.title}
        </a>
        {', '}
        <EventTime when={event.when} part="all" />
      </p>
      <Standing booking={booking} />
      {isNew ? <Code code={code} /> : null}
      <dl className="event-sheet">
        <div>
          <dt>Who comes</dt>
          <dd dir="auto">{name}</dd>
        </div>
        <div>
          <dt>How you take part</dt>
          <dd>{modeWords[mode]}</dd>
        </div>
        {booking.drawEntry ? (
          <div>
            <dt>Your sign in the draw</dt>
            <dd>
              <code className="sign">{booking.drawEntry}</code>{' '}
              <a href={address.draw(event.slug)}>How the places are drawn</a>
            </dd>
          </div>
        ) : null}
        {join ? (
          <div>
            <dt>How to join</dt>
            <dd dir="auto">{/^https:\/\/\S+$/.test(join) ? <a href={join}>{join}</a> : join}</dd>
          </div>
        ) : null}
      </dl>
      {isOff ? null : <Steps booking={booking} code={code} />}
    </>
  )
}

/** What they have; and before that, whether it is held at all. */
function Standing({ booking }: Pick<BookingProps, 'booking'>) {
  const { state, reason } = booking.event
  if (state !== 'cancelled' && state !== 'postponed') {
    return <p>{sentences[booking.state](booking)}</p>
  }
  const isOff = state === 'cancelled'
  return (
    <Notice role="note" title={isOff ? 'It does not take place' : 'This is put off'}>
      {reason ? <p dir="auto">{reason}</p> : null}
      <p>
        {isOff
          ? 'We are sorry. You need do nothing.'
          : 'We do not know the new time yet. You keep what you have booked, and we tell you when we do.'}
      </p>
    </Notice>
  )
}

function Code({ code }: { readonly code: string }) {
  return (
    <Notice role="note" look="good" title="Keep this code">
      <p className="receipt-code">{sayReceiptCode(code)}</p>
      <p>
        {'With it you can change or cancel your booking at '}
        <a href={address.receipt()}>Your booking</a>
        {'. Write it down, or take a picture of it.'}
      </p>
    </Notice>
  )
}

const sentences: Record<BookingView['state'], (booking: BookingView) => string> = {
  confirmed: () => 'We look forward to seeing you. It costs nothing.',
  waiting: ({ isLastCall, drawEntry }) => {
    if (isLastCall) return 'It begins soon. If a place is free now, the first to take it has it.'
    return drawEntry === null
      ? 'All places are taken at the moment. We go by who came first. When a place opens for you, we keep it for you and tell you until when.'
      : 'Chance gives the places, in the order that is drawn. When there is one for you, we keep it for you and tell you until when.'
  },
  offered: ({ offerUntil, event }) =>
    offerUntil
      ? `A place has opened. We keep it for you until ${sayDateTime(offerUntil, event.when.zone)}.`
      : 'A place has opened. We keep it for you.',
  declined: () => 'Thank you for telling us. Somebody else has it now.',
  lapsed: () => 'The place went to the next person. You can go back on the waiting list.',
  cancelled: () => 'You need do nothing more. Perhaps another time.',
}

/** What can be done, the likeliest first. */
function Steps({ booking: { state, isLastCall }, code }: Omit<BookingProps, 'isNew'>) {
  return (
    <div className="buttons">
      {state === 'offered' ? <Step code={code} step="accept" words="Take the place" /> : null}
      {state === 'waiting' && isLastCall ? (
        <Step code={code} step="accept" words="Take a free place" />
      ) : null}
      {state === 'offered' ? (
        <Step code={code} step="decline" words="Give it to the next person" look="quiet" />
      ) : null}
      {state === 'declined' || state === 'lapsed' ? (
        <Step code={code} step="wait-again" words="Go back on the waiting list" />
      ) : null}
      {state === 'confirmed' || state === 'waiting' ? (
        <Step code={code} step="cancel" words="Cancel my booking" look="quiet" />
      ) : null}
    </div>
  )
}

function Step(props: {
  readonly code: string
  readonly step: string
  readonly words: string
  readonly look?: 'quiet'
}) {
  const { code, step, words, look } = props
  return (
    <form method="post" action={address.receipt()}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="step" value={step} />
      <Button type="submit" {...(look && { look })}>
        {words}
      </Button>
    </form>
  )
}
