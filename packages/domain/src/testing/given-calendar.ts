import type { CalendarEvent } from '../calendar/index.ts'
import type { Mode, PlaceView } from '../event/index.ts'
import { eventId, givenWhen } from './given-event.ts'

export const givenPlace = (mode: Mode, place = ''): PlaceView => ({
  mode,
  place,
  access: 'There is a hearing loop.',
  capacity: null,
  room: 'free',
})

/** A Cuppa as calendars and feeds see it. */
export function givenEntry(number: number, change: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: eventId(number),
    kind: 'informal',
    title: 'Winter cuppa',
    summary: 'Tea and talk.',
    when: givenWhen('2021-01-07T14:00', '2021-01-07T16:00'),
    state: 'published',
    reason: '',
    sequence: 0,
    revisedAt: '2020-12-14T11:00:00.000Z',
    places: [givenPlace('in-person', 'Town hall, Leeds'), givenPlace('online')],
    url: 'https://example.org/events/winter-cuppa',
    ...change,
  }
}

/** What readers of calendars have been known to fall over. */
export const nastyTexts: readonly string[] = [
  '👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿, '.repeat(20),
  'Sgwrs a phaned gyda’r tîm: ŵ, ŷ, â, ô — dewch i gyfarfod â ni, os gwelwch yn dda. '.repeat(4),
  'شاي وحديث؛ مرحبا بكم جميعا، '.repeat(10),
  String.raw`back\slash; semi, comma: colon "quotes" \ end`,
  'one\r\ntwo\rthree\nfour\u2028five\u2029six\u0085seven',
  'bell \u0007, nothing \u0000, escape \u001b[31m, delete \u007f',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTENDEE:mailto:evil@example.org',
  `x${'é'.repeat(36)}`,
  'a'.repeat(10_000),
  '🫖'.repeat(2_500),
  'half \ud83d of one',
]
