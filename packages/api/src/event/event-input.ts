import {
  AgendaItem,
  EventKind,
  line,
  Mode,
  PlaceView,
  prose,
  WallTime,
  ZoneName,
} from '@cuppa/domain'
import { z } from 'zod'

/** A time on the wall; one that says it is in UTC would contradict the zone beside it. */
export const wall = WallTime.refine((text) => !text.endsWith('Z'))

/** When something is to be, as the team says it; the moments follow from it. */
export const whenInput = { startsWall: wall, endsWall: wall, zone: ZoneName }

const PlaceInput = PlaceView.omit({ room: true }).extend({
  mode: Mode,
  place: line(300),
  access: prose(1_000),
  capacity: z.int().min(1).max(100_000).nullable(),
  /** How to join, for those who come; never public. */
  join: prose(2_000),
})
export type PlaceInput = z.infer<typeof PlaceInput>

const AgendaInput = AgendaItem.extend({
  title: line(200, 1),
  words: prose(1_000),
  minutes: z.int().min(1).max(1_440).nullable(),
})

/** What an event and a series have in common. */
export const eventWords = {
  kind: EventKind,
  title: line(200, 1),
  summary: line(300),
  words: prose(8_000),
  places: z
    .array(PlaceInput)
    .max(3)
    .refine((places) => new Set(places.map(({ mode }) => mode)).size === places.length),
  agenda: z.array(AgendaInput).max(50),
}

export const EventWords = z.strictObject(eventWords)
export type EventWords = z.infer<typeof EventWords>

/** The revision that a change was made on. */
export const revision = z.int().min(1).max(2_000_000_000)
