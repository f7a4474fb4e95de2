import {
  address,
  type MessageKind,
  modeWords,
  type ReceiptCode,
  sayDateTime,
  sayReceiptCode,
  sayWhen,
  type When,
} from '@cuppa/domain'

import type { Recipient } from './message.queries.ts'

export interface MessageText {
  readonly subject: string
  readonly text: string
}

export interface PlaceNews {
  /** The new place; `null` where it is as it was. */
  readonly place: string | null
  /** Whether there is another way to join; which, is told to those who have a place. */
  readonly join: boolean
}

export interface Around {
  readonly community: string
  readonly baseUrl: string
  /** Known only where the booking is made; later messages ask for it. */
  readonly code?: ReceiptCode | null
  /** When it was to be, where that has changed. */
  readonly before?: When | null
  /** What is new of where it is, in the way that somebody takes part. */
  readonly news?: PlaceNews | null
  /** How to join; for those who have a place, and nobody else. */
  readonly join?: string | null
}

type Part = (recipient: Recipient, around: Around) => string

interface Words {
  /** Before the title. */
  readonly subject: string
  readonly words: Part
  /** What they have now, where an event changed. */
  readonly standing?: Part
}

const say = (words: string) => () => words

const standings: Partial<Record<Recipient['state'], Part>> = {
  confirmed: say(
    'You keep your place. If you cannot come, please cancel, so that somebody else can.',
  ),
  offered: ({ offerUntil, zone }) => `A place is kept for you until ${sayEnd(offerUntil, zone)}.`,
  waiting: say('You keep your turn on the waiting list.'),
}
const standing: Part = (recipient, around) => standings[recipient.state]?.(recipient, around) ?? ''

const reminder: Words = {
  subject: 'Reminder',
  words: say(
    'We look forward to seeing you. If you cannot come any more, please cancel, so that somebody else can.',
  ),
}

/** Why somebody waits: for a draw, for what is kept, or because all places are taken. */
const waitingWords: Part = ({ drawAt, keptUntil, zone }) => {
  if (drawAt !== null) {
    return `The places are drawn after ${sayEnd(drawAt, zone)}, among everyone who has booked by then. You are on the list, and we tell you how it went.`
  }
  const why =
    keptUntil === null
      ? 'All places are taken at the moment'
      : `The places that are left are kept until ${sayEnd(keptUntil, zone)} for people who have not been before`
  return `${why}, so you are on the waiting list. We go by who came first. When a place opens for you, we keep it for you and tell you.`
}

const wordsOf: Record<MessageKind, Words> = {
  confirmed: {
    subject: 'You have a place',
    words: say('You have a place. We look forward to seeing you.'),
  },
  waiting: {
    subject: 'You are on the waiting list',
    words: waitingWords,
  },
  offered: {
    subject: 'A place is kept for you',
    words: ({ offerUntil, zone }) =>
      `A place has opened, and we keep it for you until ${sayEnd(offerUntil, zone)}. Take it before then, or give it to the next person.`,
  },
  declined: {
    subject: 'You gave your place away',
    words: say('You gave your place to the next person. Thank you for telling us.'),
  },
  lapsed: {
    subject: 'The place was not taken',
    words: say(
      'The time for which we kept a place has passed, so it went to the next person. You can go back on the waiting list.',
    ),
  },
  cancelled: {
    subject: 'Your booking is cancelled',
    words: say('Your booking is cancelled. Perhaps another time.'),
  },
  moved: {
    subject: 'New time',
    words: (recipient, { before }) =>
      `The time has changed.${before ? ` It was to be ${sayWhen(before)}.` : ''} Now it is ${sayWhen(recipient)}.`,
    standing,
  },
  'new-place': {
    subject: 'New place',
    words: (_, { news }) =>
      paragraphs(
        news?.place ? `The place has changed. Now it is: ${news.place}` : '',
        news?.join ? 'How to join has changed. You find it with your code in your booking.' : '',
      ),
    standing,
  },
  postponed: {
    subject: 'Put off',
    words: (recipient) =>
      paragraphs(
        `This is put off. It will not be ${sayWhen(recipient)}. We do not know the new time yet. We tell you when we do.`,
        recipient.reason,
      ),
    standing,
  },
  'called-off': {
    subject: 'Cancelled',
    words: (recipient) =>
      paragraphs(
        `We are sorry: this is cancelled. It will not be ${sayWhen(recipient)}. You need do nothing.`,
        recipient.reason,
      ),
  },
  'held-after-all': {
    subject: 'It takes place after all',
    words: (recipient) => `This takes place after all: ${sayWhen(recipient)}.`,
    standing,
  },
  'booked-again': {
    subject: 'You were booked already',
    words: say(
      'A form was sent in your name, and you were booked already. Nothing has changed: that form and its code count for nothing, and what it says of your needs is not kept. To change or cancel, use the code of your first booking, or ask us. If it was not you, you need do nothing.',
    ),
    standing,
  },
  'reminder-week': reminder,
  'reminder-day': reminder,
  'reminder-two-hours': reminder,
  thanks: {
    subject: 'Thank you',
    words: say(
      'Thank you for taking part, or for wanting to. What we did and what comes of it will be told on the page below.',
    ),
  },
}

/** One message in plain text, with all that its reader needs to know. */
export function messageText(recipient: Recipient, kind: MessageKind, around: Around): MessageText {
  const { subject, words, standing: has } = wordsOf[kind]
  return {
    subject: `${subject}: ${recipient.title}`,
    text: paragraphs(
      `Dear ${recipient.name},`,
      words(recipient, around),
      has?.(recipient, around) ?? '',
      factsOf(recipient, kind, around),
      around.join ? `How to join: ${around.join}` : '',
      kind === 'thanks' ? '' : receiptOf(around),
      around.community,
    ),
  }
}

function factsOf(recipient: Recipient, kind: MessageKind, { baseUrl }: Around): string {
  const { title, mode, slug } = recipient
  const isOff = kind === 'postponed' || kind === 'called-off'
  return [
    title,
    ...(isOff ? [] : [sayWhen(recipient), modeWords[mode]]),
    `${baseUrl}${address.event(slug)}`,
  ].join('\n')
}

const receiptOf = ({ baseUrl, code }: Around) =>
  [
    ...(code ? [`Your code: ${sayReceiptCode(code)}`] : []),
    `With your code you can look at your booking, change it or cancel it: ${baseUrl}${address.receipt()}`,
  ].join('\n')

const paragraphs = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')

const sayEnd = (offerUntil: string | null, zone: string) =>
  offerUntil === null ? 'the start' : sayDateTime(offerUntil, zone)
