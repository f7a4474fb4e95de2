import { as, type Outcome, type Outcomes, type Row } from './object-row.ts'

const anyEvent = as('event', { draft: 'yes', published: 'yes', absent: 'event/not-found' })
const forPublishers = (publisher: Outcome) => ({ editor: 'actor/cannot', publisher }) as const
const eventThat = (draft: Outcomes, published: Outcomes) =>
  as('event', { draft, published, absent: 'event/not-found' })
const bookingsOf = as('event', { draft: 'nothing', published: 'yes', absent: 'nothing' })
const liveSeries = as('series', { live: 'yes', ended: 'series/ended', absent: 'series/not-found' })

const held = as('event', {
  draft: 'attendance/not-held',
  published: 'attendance/not-begun',
  absent: 'event/not-found',
})
const begun = as('booking', {
  begun: 'yes',
  live: 'attendance/not-begun',
  cancelled: 'attendance/not-begun',
  absent: 'booking/not-found',
})
const noted = as('attendance', { there: 'yes', absent: 'attendance/not-found' })

/** The rows of who came to events. */
export const attendanceObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'attendance.change': { attendanceId: noted },
  'attendance.checkIn': { bookingId: begun },
  'attendance.count': { eventId: held },
  'attendance.day': { eventId: anyEvent },
  'attendance.needMet': {
    bookingId: as('booking', {
      begun: 'yes',
      live: 'yes',
      cancelled: 'booking/not-found',
      absent: 'booking/not-found',
    }),
  },
  'attendance.openNeeds': {
    eventId: as('event', { draft: 'nothing', published: 'yes', absent: 'event/not-found' }),
  },
  'attendance.undo': { attendanceId: noted },
  'attendance.walkIn': { eventId: held },
}

const notHeld = as('event', {
  draft: 'notes/not-begun',
  published: 'notes/not-begun',
  absent: 'event/not-found',
})
const notesForPublishers = as('event', {
  draft: forPublishers('notes/not-begun'),
  published: forPublishers('notes/not-begun'),
  absent: forPublishers('event/not-found'),
})
const noLongerValid = 'preview/not-valid'

const draftHasNone = as('event', {
  draft: forPublishers('box/event-not-public'),
  published: forPublishers('yes'),
  absent: forPublishers('event/not-found'),
})

/** Nobody who is not on the team, and not the same one twice. */
const notOneOfTwo = forPublishers('box/readers-not-two')
const notTwo = {
  own: notOneOfTwo,
  other: notOneOfTwo,
  left: notOneOfTwo,
  credited: notOneOfTwo,
  absent: notOneOfTwo,
}

/** The rows of the anonymous box. */
export const boxObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'box.addCodes': {
    eventId: as('event', {
      draft: forPublishers('box/event-not-public'),
      published: forPublishers('box/not-open'),
      absent: forPublishers('event/not-found'),
    }),
  },
  'box.get': { eventId: anyEvent },
  'box.open': {
    eventId: draftHasNone,
    firstReader: as('person', { ...notTwo, other: forPublishers('yes') }),
    secondReader: as('person', { ...notTwo, own: forPublishers('yes') }),
  },
  'box.read': {
    eventId: as('event', {
      draft: 'box/not-open',
      published: 'box/not-open',
      absent: 'event/not-found',
    }),
  },
}

/** The rows of notes. */
export const notesObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'notes.check': {
    token: as('checking', {
      valid: 'yes',
      changed: noLongerValid,
      overtaken: noLongerValid,
      absent: noLongerValid,
    }),
  },
  'notes.correct': { eventId: notesForPublishers },
  'notes.get': { eventId: anyEvent },
  'notes.link': { eventId: notHeld },
  'notes.publish': { eventId: notesForPublishers },
  'notes.read': {
    slug: as('eventSlug', {
      draft: 'notes/not-found',
      published: 'notes/not-found',
      absent: 'notes/not-found',
    }),
  },
  'notes.save': { eventId: notHeld },
  'notes.send': { eventId: notHeld },
  'notes.takeBack': { eventId: notHeld },
}

/** The rows of events and series. */
export const eventObjects: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'booking.change': {
    bookingId: as('booking', {
      begun: 'booking/has-begun',
      live: 'yes',
      cancelled: 'booking/state-moved-on',
      absent: 'booking/not-found',
    }),
  },
  'booking.draw': {
    slug: as('eventSlug', {
      draft: 'event/not-found',
      published: 'event/not-found',
      absent: 'event/not-found',
    }),
  },
  'booking.drawByNumbers': {
    eventId: eventThat('booking/draw-list-open', forPublishers('booking/draw-list-open')),
  },
  'booking.setDraw': { eventId: eventThat('yes', forPublishers('yes')) },
  'booking.export': {
    eventId: eventThat('nothing', 'yes'),
  },
  'booking.get': {
    bookingId: as('booking', {
      begun: 'yes',
      live: 'yes',
      cancelled: 'yes',
      absent: 'booking/not-found',
    }),
  },
  'booking.list': { eventId: bookingsOf },
  'booking.make': {
    'answers.items.question': as('question', {
      asked: 'yes',
      retired: 'booking/questions-changed',
      foreign: 'booking/questions-changed',
      absent: 'booking/questions-changed',
    }),
    event: as('eventSlug', {
      draft: 'booking/not-held',
      published: 'yes',
      absent: 'booking/not-held',
    }),
  },
  'booking.readNeeds': {
    bookingId: as('booking', {
      begun: 'yes',
      live: 'yes',
      cancelled: 'booking/needs-closed',
      absent: 'booking/not-found',
    }),
  },
  'booking.reach': { eventId: bookingsOf },
  'event.cancel': { eventId: eventThat('event/not-published', 'yes') },
  'event.copy': { eventId: anyEvent },
  'event.edit': { eventId: anyEvent },
  'event.feed': {
    series: as('seriesSlug', { live: 'yes', ended: 'yes', absent: 'nothing' }),
  },
  'event.get': {
    slug: as('eventSlug', {
      draft: 'event/not-found',
      published: 'yes',
      absent: 'event/not-found',
    }),
  },
  'event.keepPlaces': { eventId: eventThat('yes', forPublishers('yes')) },
  'event.list': { seriesId: as('series', { live: 'yes', ended: 'yes', absent: 'nothing' }) },
  'event.move': { eventId: eventThat('yes', forPublishers('yes')) },
  'event.open': {
    slug: as('eventSlug', { draft: 'yes', published: 'yes', absent: 'event/not-found' }),
  },
  'event.postpone': { eventId: eventThat('event/not-published', 'yes') },
  'event.publish': { eventId: eventThat('yes', 'event/already-published') },
  'event.questions': {
    slug: as('eventSlug', {
      draft: 'event/not-found',
      published: 'yes',
      absent: 'event/not-found',
    }),
  },
  'event.remove': { eventId: eventThat('yes', forPublishers('event/not-a-draft')) },
  'event.restore': { eventId: eventThat('event/not-published', 'event/is-on-as-planned') },
  'event.setQuestions': { eventId: eventThat('yes', forPublishers('yes')) },
  'event.setReminders': { eventId: eventThat('yes', forPublishers('yes')) },
  'event.update': { eventId: eventThat('yes', forPublishers('yes')) },
  'series.changeRule': {
    seriesId: as('series', {
      live: forPublishers('yes'),
      ended: 'series/ended',
      absent: 'series/not-found',
    }),
    'decisions.items.eventId': as('seriesDate', {
      own: forPublishers('yes'),
      foreign: forPublishers('series/date-not-its-own'),
      absent: forPublishers('series/date-not-its-own'),
    }),
  },
  'series.edit': {
    seriesId: as('series', { live: 'yes', ended: 'yes', absent: 'series/not-found' }),
  },
  'series.end': { seriesId: liveSeries },
  'series.get': {
    slug: as('seriesSlug', { live: 'yes', ended: 'yes', absent: 'series/not-found' }),
  },
  'series.previewRule': { seriesId: liveSeries },
  'series.update': {
    seriesId: as('series', {
      live: forPublishers('yes'),
      ended: 'series/ended',
      absent: 'series/not-found',
    }),
    eventId: as('seriesDate', {
      own: forPublishers('yes'),
      foreign: forPublishers('series/date-not-its-own'),
      absent: forPublishers('series/date-not-its-own'),
    }),
  },
}
