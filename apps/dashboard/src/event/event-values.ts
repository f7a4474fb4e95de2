import {
  CalendarDate,
  EventKind,
  line,
  modes,
  prose,
  ZoneName,
  type AgendaItem,
  type EventDraftView,
  type Mode,
  type Walls,
} from '@cuppa/domain'
import { z } from 'zod'

/** An empty answer is no number; any other is a whole one. */
const numberOrNull = z
  .literal('')
  .transform(() => null)
  .or(
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number),
  )

const PlaceValues = z.strictObject({
  /** Whether people can take part in this way. */
  offered: z.boolean(),
  place: line(300),
  access: prose(1_000),
  capacity: numberOrNull,
  join: prose(2_000),
})

const AgendaValues = z
  .array(z.strictObject({ title: line(200, 1), words: prose(1_000), minutes: numberOrNull }))
  .max(50)

/** What is told of an event, as its form holds it. */
export const WordsValues = z.strictObject({
  title: line(200, 1),
  kind: EventKind,
  summary: line(300),
  words: prose(8_000),
  'in-person': PlaceValues,
  online: PlaceValues,
  phone: PlaceValues,
  agenda: AgendaValues,
})
export type WordsValues = z.output<typeof WordsValues>
export type WordsInput = z.input<typeof WordsValues>

const TimeOfDay = z
  .string()
  .min(1)
  .regex(/^\d\d:\d\d$/)

/** When it is held, as a form asks for it. */
export const whenValues = {
  startsOn: CalendarDate,
  startsAt: TimeOfDay,
  endsOn: CalendarDate,
  endsAt: TimeOfDay,
  zone: ZoneName,
}
export const WhenValues = z.strictObject(whenValues)
export type WhenValues = z.output<typeof WhenValues>

export const NewEvent = WordsValues.extend(whenValues)

/** The names of fields, for the sentences of what is wrong. */
export const nouns: Readonly<Record<string, string>> = {
  title: 'Title',
  kind: 'Kind',
  summary: 'In one sentence',
  words: 'More about it',
  'in-person': 'In person',
  online: 'Online',
  phone: 'By phone',
  place: 'Place',
  access: 'Access',
  capacity: 'How many places',
  join: 'How to join',
  agenda: 'What will happen',
  'agenda.title': 'Name of an item',
  'agenda.words': 'More about an item',
  minutes: 'Minutes',
  startsOn: 'First day',
  startsAt: 'Start',
  endsOn: 'Last day',
  endsAt: 'End',
  zone: 'Where the clock is',
}

const noPlace = { offered: false, place: '', access: '', capacity: '', join: '' }

export const emptyWords: WordsInput = {
  title: '',
  kind: 'informal',
  summary: '',
  words: '',
  'in-person': noPlace,
  online: noPlace,
  phone: noPlace,
  agenda: [],
}

export const emptyWhen = {
  startsOn: '',
  startsAt: '',
  endsOn: '',
  endsAt: '',
  zone: 'Europe/London',
}

/** What of an event or a series is told in words. */
export interface Told extends Pick<EventDraftView, 'title' | 'kind' | 'summary' | 'words'> {
  readonly places: readonly Omit<EventDraftView['places'][number], 'taken'>[]
  readonly agenda: readonly AgendaItem[]
}

/** What is told, as the form's fields hold it. */
export function inForm({ title, kind, summary, words, places, agenda }: Told): WordsInput {
  const placeIn = (mode: Mode) => {
    const found = places.find((one) => one.mode === mode)
    if (!found) return noPlace
    const { place, access, join } = found
    return { offered: true, place, access, capacity: found.capacity?.toString() ?? '', join }
  }
  return {
    title,
    kind,
    summary,
    words,
    'in-person': placeIn('in-person'),
    online: placeIn('online'),
    phone: placeIn('phone'),
    agenda: agenda.map((item) => ({ ...item, minutes: item.minutes?.toString() ?? '' })),
  }
}

/** What the form holds, as the server takes it. */
export function wordsFrom({ title, kind, summary, words, agenda, ...values }: WordsValues) {
  const places = modes.flatMap((mode) => {
    const { offered, ...place } = values[mode]
    return offered ? [{ mode, ...place }] : []
  })
  return { title, kind, summary, words, agenda, places }
}

export function whenFrom({ startsOn, startsAt, endsOn, endsAt, zone }: WhenValues) {
  return { startsWall: `${startsOn}T${startsAt}`, endsWall: `${endsOn}T${endsAt}`, zone }
}

export const whenInForm = ({ startsWall, endsWall, zone }: Walls) => ({
  startsOn: startsWall.slice(0, 10),
  startsAt: startsWall.slice(11, 16),
  endsOn: endsWall.slice(0, 10),
  endsAt: endsWall.slice(11, 16),
  zone,
})
