import { Temporal } from 'temporal-polyfill'

import type { Instant } from '../shared/index.ts'

/**
 * The lines that tell a calendar what a zone's clocks do in a stretch of time (VTIMEZONE). They are
 * read from the same zone data as the moments of events, so that the two cannot differ; each change
 * of the clocks is named by itself, as no rule is promised for ever.
 *
 * @example
 * zoneLines('Europe/London', { from: '2021-01-07T14:00:00.000Z', to: '2021-07-01T15:00:00.000Z' })
 */
export function zoneLines(
  zone: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): string[] {
  const changes = changesIn(zone, from, to)
  const lowest = Math.min(...changes.map(({ offset }) => offset))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes.flatMap((change) => changeLines(change, change.offset > lowest)),
    'END:VTIMEZONE',
  ]
}

interface ClockChange {
  /** The first time on the old wall that is not shown any more. */
  readonly wall: string
  readonly offsetBefore: number
  readonly offset: number
}

/** The change that made the clocks what they are at `from`, and every later one until `to`. */
function changesIn(zone: string, from: Instant, to: Instant): ClockChange[] {
  const first = Temporal.Instant.from(from).toZonedDateTimeISO(zone)
  const last = Temporal.Instant.from(to)
  // The search goes back from before a moment; a change at the very start belongs to it.
  const before = first.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const changes = [before ? changeAt(before) : alwaysSo(first)]
  let next = first.getTimeZoneTransition('next')
  while (next && Temporal.Instant.compare(next.toInstant(), last) <= 0) {
    changes.push(changeAt(next))
    next = next.getTimeZoneTransition('next')
  }
  return changes
}

function changeAt(moment: Temporal.ZonedDateTime): ClockChange {
  const offset = moment.offsetNanoseconds
  const offsetBefore = moment.subtract({ nanoseconds: 1 }).offsetNanoseconds
  const wall = moment.toPlainDateTime().subtract({ nanoseconds: offset - offsetBefore })
  return { wall: wall.toString({ smallestUnit: 'second' }), offsetBefore, offset }
}

function alwaysSo({ offsetNanoseconds: offset }: Temporal.ZonedDateTime): ClockChange {
  return { wall: '1970-01-01T00:00:00', offsetBefore: offset, offset }
}

function changeLines({ wall, offsetBefore, offset }: ClockChange, isSummer: boolean): string[] {
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    `DTSTART:${wall.replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${sayOffset(offsetBefore)}`,
    `TZOFFSETTO:${sayOffset(offset)}`,
    `END:${name}`,
  ]
}

function sayOffset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60_000_000_000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}
