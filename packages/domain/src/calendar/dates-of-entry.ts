import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

import { datesOf, type Recurrence, type Walls, type WallTime, type When } from '../event/index.ts'
import type { CalendarDate } from '../shared/index.ts'
import type { LeftOut } from './left-out.ts'
import type { Entry } from './read-entries.ts'
import { readRule } from './read-rule.ts'
import { inZone, type ReadTime, readTime, toldAt } from './read-time.ts'
import { valueOf, valuesOf } from './values-of.ts'

/** When one entry of a file is; `day` names it among the dates of its rule. */
export interface EntryDate {
  readonly day: CalendarDate | null
  readonly when: When
}

/** For whom a file is read. */
export interface Reading {
  /** The zone of times that name none, and of those in UTC. */
  readonly zone: string
  /** The days of which rules give their dates. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

type Answer<Value> = { readonly read: Value } | { readonly leftOut: LeftOut }

export const repeats = ({ part }: Entry) =>
  ['rrule', 'rdate', 'exrule'].some((name) => part.hasProperty(name))

/** The date of an entry that does not repeat, or that stands in the place of one of a rule. */
export function dateOf(entry: Entry, { zone }: Reading): Answer<EntryDate> {
  const walls = wallsOf(entry, zone)
  if ('leftOut' in walls) return walls
  const day = replacedDay(entry, zone)
  if ('leftOut' in day) return day
  const told = toldAt(walls.read, zone)
  return 'leftOut' in told ? told : { read: { day: day.read, when: told.read } }
}

/** The dates of an entry that repeats, in the days that are asked for. */
export function datesOfRule(entry: Entry, reading: Reading): Answer<EntryDate[]> {
  const walls = wallsOf(entry, reading.zone)
  if ('leftOut' in walls) return walls
  const first = walls.read
  const rule = ruleOf(entry, { wall: first.startsWall, zone: first.zone })
  if (!rule) return { leftOut: { code: 'rule-unknown' } }
  const except = exceptOf(entry, first, reading)
  if ('leftOut' in except) return except
  const dates = datesOf({ ...until(rule, reading.to), except: except.read }, first, reading)
  const told = dates.map(({ key, when }) => ({
    day: key.slice(0, 10),
    told: toldAt(when, reading.zone),
  }))
  const read = told.flatMap(({ day, told: answer }) =>
    'read' in answer ? [{ day, when: answer.read }] : [],
  )
  return read.length === 0 ? { leftOut: { code: 'no-date-to-come' } } : { read }
}

/** A rule that ends by a day is followed no further than that. */
function until(rule: Recurrence, last: CalendarDate): Recurrence {
  const { ends } = rule
  if (ends && 'count' in ends) return rule
  return { ...rule, ends: { until: ends && ends.until < last ? ends.until : last } }
}

function ruleOf({ part }: Entry, first: ReadTime): Recurrence | undefined {
  const [property, ...more] = part.getAllProperties('rrule')
  if (!property || more.length > 0) return undefined
  if (part.hasProperty('rdate') || part.hasProperty('exrule')) return undefined
  try {
    const rule: unknown = property.getFirstValue()
    return rule instanceof ICAL.Recur ? readRule(rule, first) : undefined
  } catch {
    return undefined
  }
}

function wallsOf({ part }: Entry, home: string): Answer<Walls> {
  const start = timeAt(part, 'dtstart', home)
  if (!start) return { leftOut: { code: 'no-time' } }
  if ('leftOut' in start) return start
  const { wall, zone } = start.read
  const end = timeAt(part, 'dtend', home) ?? endOfDuration(part, start.read)
  if ('leftOut' in end) return end
  return { read: { startsWall: wall, endsWall: inZone(end.read, zone).wall, zone } }
}

function timeAt(part: ICAL.Component, name: string, home: string): Answer<ReadTime> | undefined {
  const property = part.getFirstProperty(name)
  return property ? readTime(property, valueOf(property), home) : undefined
}

/** Without any end it is at its start, which the rules of events refuse. */
function endOfDuration(part: ICAL.Component, { wall, zone }: ReadTime): Answer<ReadTime> {
  const property = part.getFirstProperty('duration')
  const length = property ? valueOf(property) : null
  if (length === null) return { read: { wall, zone } }
  if (!(length instanceof ICAL.Duration)) return { leftOut: { code: 'unreadable' } }
  try {
    const { weeks, days, hours, minutes, isNegative } = length
    const end = Temporal.PlainDateTime.from(wall)[isNegative ? 'subtract' : 'add']({
      weeks,
      days,
      hours,
      minutes,
    })
    return { read: { wall: end.toString({ smallestUnit: 'minute' }), zone } }
  } catch {
    return { leftOut: { code: 'unreadable' } }
  }
}

/** The day of the rule whose date this entry replaces, if it does. */
function replacedDay({ part }: Entry, home: string): Answer<CalendarDate | null> {
  const property = part.getFirstProperty('recurrence-id')
  if (!property) return { read: null }
  if (property.getFirstParameter('range')) return { leftOut: { code: 'rule-unknown' } }
  const told = readTime(property, valueOf(property), home)
  return 'leftOut' in told ? told : { read: told.read.wall.slice(0, 10) }
}

/** Days without a date; one that stands in UTC is that of the wall of the rule. */
function exceptOf({ part }: Entry, first: Walls, reading: Reading): Answer<CalendarDate[]> {
  const days = new Set<CalendarDate>()
  for (const property of part.getAllProperties('exdate')) {
    for (const value of valuesOf(property)) {
      const told = exceptTime(property, value, first.zone)
      if ('leftOut' in told) return told
      const day = told.read.slice(0, 10)
      if (day <= reading.to) days.add(day)
    }
  }
  return { read: [...days] }
}

function exceptTime(property: ICAL.Property, value: unknown, zone: string): Answer<WallTime> {
  const told = readTime(property, value, zone)
  if ('leftOut' in told) return told
  return { read: inZone(told.read, zone).wall }
}
