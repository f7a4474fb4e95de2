import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

import { type Walls, type WallTime, type When, whenOf, ZoneName } from '../event/index.ts'
import type { Instant } from '../shared/index.ts'
import type { LeftOut } from './left-out.ts'

/** A time as a file has it: on a wall, in a zone of its own or in that of whoever reads it. */
export interface ReadTime {
  readonly wall: WallTime
  readonly zone: string
}

type Read<Value> = { readonly read: Value } | { readonly leftOut: LeftOut }

/** What the value of a property says; `home` is the zone of times that name none. */
export function readTime(property: ICAL.Property, value: unknown, home: string): Read<ReadTime> {
  const fields = fieldsOf(value)
  if (fields === undefined) return { leftOut: { code: 'unreadable' } }
  if (fields.isDate) return { leftOut: { code: 'whole-day' } }
  const zone = zoneOf(property, fields.isUtc, home)
  if ('leftOut' in zone) return zone
  const wall = wallOf(fields)
  return wall === undefined
    ? { leftOut: { code: 'unreadable' } }
    : { read: { wall, zone: zone.read } }
}

interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly isDate: boolean
  readonly isUtc: boolean
}

/** The numbers as they stand there; what is no time, such as a stretch, has none. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (!(value instanceof ICAL.Time)) return undefined
  const { year, month, day, hour, minute, isDate, zone } = value
  return { year, month, day, hour, minute, isDate, isUtc: zone?.tzid === 'UTC' }
}

const years = { from: 1900, to: 2200 } as const

export function wallOf({ year, month, day, hour, minute }: Fields): WallTime | undefined {
  if (year < years.from || year > years.to) return undefined
  try {
    const wall = Temporal.PlainDateTime.from(
      { year, month, day, hour, minute },
      { overflow: 'reject' },
    )
    return wall.toString({ smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}

/** Names that one maker of mail programs has for zones of ours (CLDR, windowsZones). */
const otherNames: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Eastern Standard Time': 'America/New_York',
  GMT: 'UTC',
  'Etc/UTC': 'UTC',
}

/** A zone by its name; some programs put their own address before it. */
function zoneOf(property: ICAL.Property, isUtc: boolean, home: string): Read<string> {
  const tzid = property.getFirstParameter('tzid')
  if (isUtc) return { read: 'UTC' }
  if (typeof tzid !== 'string' || tzid === '') return { read: home }
  const parts = tzid.split('/')
  const names = [otherNames[tzid] ?? tzid, parts.slice(-2).join('/'), parts.slice(-3).join('/')]
  const known = names.find((name) => ZoneName.safeParse(name).success)
  return known === undefined
    ? { leftOut: { code: 'zone-unknown', zone: tzid.slice(0, 60) } }
    : { read: known }
}

/** The same moment on the wall of another zone. */
export function inZone({ wall, zone }: ReadTime, other: string): ReadTime {
  if (zone === other) return { wall, zone }
  const there = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).withTimeZone(other)
  return { wall: there.toPlainDateTime().toString({ smallestUnit: 'minute' }), zone: other }
}

/** When something is, told in the zone of those who come where the file tells it in UTC. */
export function toldAt(walls: Walls, home: string): Read<When> {
  const answer = whenOf(walls)
  if ('refusal' in answer) return { leftOut: { code: 'rule', refusal: answer.refusal } }
  if (walls.zone !== 'UTC' || home === 'UTC') return { read: answer.when }
  const { startsWall, endsWall } = walls
  const [start, end] = [startsWall, endsWall].map(
    (wall) => inZone({ wall, zone: 'UTC' }, home).wall,
  )
  const there = whenOf({ startsWall: start ?? '', endsWall: end ?? '', zone: home })
  return 'when' in there && isSame(there.when, answer.when)
    ? { read: there.when }
    : { leftOut: { code: 'second-time', zone: home } }
}

type Moments = { readonly startsAt: Instant; readonly endsAt: Instant }

const isSame = (one: Moments, other: Moments) =>
  one.startsAt === other.startsAt && one.endsAt === other.endsAt
