import { type EventState, rederive, type SeriesDate, type When } from '../event/index.ts'
import { EventId } from '../shared/index.ts'

export const eventId = (number: number) =>
  EventId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** When something is in the UK, or elsewhere. */
export const givenWhen = (startsWall: string, endsWall: string, zone = 'Europe/London'): When =>
  rederive({ startsWall, endsWall, zone, startsAt: '', endsAt: '' })

/** An hour of a series, where its rule has it. */
export function givenDate(
  number: number,
  day: string,
  { state = 'published', time = '11' }: { state?: EventState; time?: string } = {},
): SeriesDate {
  const key = `${day}T${time}:00`
  const when = givenWhen(key, `${day}T${time}:59`)
  return { id: eventId(number), key, state, when, sequence: 0, reason: '' }
}
