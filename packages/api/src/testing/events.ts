import type { CreateEvent } from '../event/create-event.ts'
import type { EventWords } from '../event/event-input.ts'
import type { CreateSeries } from '../series/create-series.ts'
import type { Caller } from './world.ts'

/** In no public answer may this stand. */
export const secretJoin = 'https://meet.example/secret-room'

/** A Cuppa online and in a hall, a week after the tests' own noon. */
export const cuppa: CreateEvent = {
  kind: 'informal',
  title: 'Winter Cuppa',
  summary: 'Come for a cup and a chat.',
  words: 'No agenda. New faces speak first.',
  places: [
    { mode: 'online', place: 'A video call', access: 'Captions', capacity: null, join: secretJoin },
    { mode: 'in-person', place: 'The hall', access: 'No steps', capacity: 10, join: '' },
  ],
  agenda: [{ title: 'Hello', words: 'Names and how we are', minutes: 15 }],
  startsWall: '2026-11-30T11:00',
  endsWall: '2026-11-30T12:30',
  zone: 'Europe/London',
}

const { startsWall: _, endsWall: __, zone: ___, ...wordsOnly } = cuppa
/** The same without its time. */
export const cuppaWords: EventWords = wordsOnly

/** A draft of an event, a Cuppa but for what is said otherwise. */
export const draftEvent = (caller: Caller, change: Partial<CreateEvent> = {}) =>
  caller.event.create({ ...cuppa, ...change })

/** An event that everyone sees. */
export async function publicEvent(caller: Caller, change: Partial<CreateEvent> = {}) {
  const { eventId, slug, revision } = await draftEvent(caller, change)
  return { slug, ...(await caller.event.publish({ eventId, revision })) }
}

/** On the day, from one hour to the next. */
export const on = (day: string, hour = 11) => ({
  startsWall: `${day}T${hour}:00`,
  endsWall: `${day}T${hour + 1}:00`,
  zone: 'Europe/London',
})

/** Every week on a Tuesday at eleven, from the week after the tests' own noon. */
export const weekly: CreateSeries = {
  ...cuppaWords,
  title: 'Tuesday Cuppa',
  startsWall: '2026-12-01T11:00',
  minutes: 90,
  zone: 'Europe/London',
  recurrence: { freq: 'weekly', weekdays: ['tuesday'], interval: 1, ends: null, except: [] },
  makes: 'published',
}
