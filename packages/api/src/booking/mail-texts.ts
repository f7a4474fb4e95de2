import {
  address,
  type BookingState,
  modeWords,
  type ReceiptCode,
  sayDateTime,
  sayReceiptCode,
  sayWhen,
} from '@cuppa/domain'

import type { BookingRow } from './booking.queries.ts'

interface MailText {
  readonly subject: string
  readonly text: string
}

interface Around {
  readonly community: string
  readonly baseUrl: string
  /** Known only where the booking is made; later mails ask for it. */
  readonly code: ReceiptCode | null
}

const starts: Record<BookingState, (booking: BookingRow) => { subject: string; words: string }> = {
  confirmed: ({ title }) => ({
    subject: `You have a place: ${title}`,
    words: 'You have a place. We look forward to seeing you.',
  }),
  waiting: ({ title }) => ({
    subject: `You are on the waiting list: ${title}`,
    words:
      'All places are taken at the moment, so you are on the waiting list. We go by who came first. When a place opens for you, we keep it for you and tell you.',
  }),
  offered: ({ title, offerUntil, zone }) => ({
    subject: `A place is kept for you: ${title}`,
    words: `A place has opened, and we keep it for you until ${offerUntil === null ? 'the start' : sayDateTime(offerUntil, zone)}. Take it before then, or give it to the next person.`,
  }),
  declined: ({ title }) => ({
    subject: `You gave your place away: ${title}`,
    words: 'You gave your place to the next person. Thank you for telling us.',
  }),
  lapsed: ({ title }) => ({
    subject: `The place was not taken: ${title}`,
    words:
      'The time for which we kept a place has passed, so it went to the next person. You can go back on the waiting list.',
  }),
  cancelled: ({ title }) => ({
    subject: `Your booking is cancelled: ${title}`,
    words: 'Your booking is cancelled. Perhaps another time.',
  }),
}

/** What became of a booking, with all that one needs to know, in plain text. */
export function bookingMail(booking: BookingRow, { community, baseUrl, code }: Around): MailText {
  const { subject, words } = starts[booking.state](booking)
  return {
    subject,
    text: [
      `Dear ${booking.name},`,
      words,
      [
        booking.title,
        sayWhen(booking),
        modeWords[booking.mode],
        `${baseUrl}${address.event(booking.slug)}`,
      ].join('\n'),
      [
        ...(code ? [`Your code: ${sayReceiptCode(code)}`] : []),
        `With your code you can look at your booking, change it or cancel it: ${baseUrl}${address.receipt()}`,
      ].join('\n'),
      community,
    ].join('\n\n'),
  }
}
