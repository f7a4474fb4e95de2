import { Temporal } from 'temporal-polyfill'

import { sayDay, sayTime, sayZone } from '../shared/index.ts'
import type { When } from './when.ts'

/**
 * When something is, in full, with whose time it is.
 *
 * @example
 * sayWhen(event.when) // 'Thursday 7 January 2021, 2pm to 4pm UK time'
 */
export function sayWhen({ startsWall, endsWall, zone }: When): string {
  const start = Temporal.PlainDateTime.from(startsWall)
  const end = Temporal.PlainDateTime.from(endsWall)
  return `${sayStretch(start, end)} ${sayZone(zone)}`
}

/**
 * From what hour to what hour, with whose time it is.
 *
 * @example
 * sayHours(event.when) // '2pm to 4pm UK time'
 */
export function sayHours({ startsWall, endsWall, zone }: When): string {
  const [start, end] = [startsWall, endsWall].map((wall) =>
    sayTime(Temporal.PlainDateTime.from(wall)),
  )
  return `${start} to ${end} ${sayZone(zone)}`
}

/**
 * The same stretch of time on a wall somewhere else, with the day where that is another one;
 * nothing where the clocks show the same.
 *
 * @example
 * sayWhenElsewhere(event.when, 'America/Toronto') // '9am to 11am in Toronto'
 */
export function sayWhenElsewhere(
  { startsWall, endsWall, startsAt, endsAt }: When,
  zone: string,
): string | undefined {
  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone).toPlainDateTime()
  const end = Temporal.Instant.from(endsAt).toZonedDateTimeISO(zone).toPlainDateTime()
  if (start.equals(startsWall) && end.equals(endsWall)) return undefined
  const days = [dayOfWall(start), dayOfWall(end), startsWall.slice(0, 10), endsWall.slice(0, 10)]
  const isOneDay = new Set(days).size === 1
  const said = isOneDay ? `${sayTime(start)} to ${sayTime(end)}` : sayStretch(start, end)
  return `${said} in ${sayPlace(zone)}`
}

function sayStretch(start: Temporal.PlainDateTime, end: Temporal.PlainDateTime): string {
  const from = `${sayDay(dayOfWall(start))}, ${sayTime(start)}`
  return dayOfWall(start) === dayOfWall(end)
    ? `${from} to ${sayTime(end)}`
    : `${from}, to ${sayDay(dayOfWall(end))}, ${sayTime(end)}`
}

const dayOfWall = (wall: Temporal.PlainDateTime) => wall.toPlainDate().toString()

function sayPlace(zone: string): string {
  if (zone === 'Europe/London') return 'the UK'
  return zone === 'UTC' ? 'UTC' : sayZone(zone).replace(/ time$/, '')
}
