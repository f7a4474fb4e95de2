import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

const from = Temporal.PlainDateTime.from('2020-01-01T00:00')
const nearChanges = [
  '2021-03-28T00:30',
  '2021-10-31T00:30',
  '2021-04-03T23:30',
  '2021-11-07T00:30',
].map((wall) => Temporal.PlainDateTime.from(wall))

/** A time on the wall, often in the hours when clocks change somewhere. */
export const anyWall = fc.oneof(
  fc.integer({ min: 0, max: 10 * 365 * 24 * 4 }).map((quarters) => at(from, quarters * 15)),
  fc
    .tuple(fc.constantFrom(...nearChanges), fc.integer({ min: 0, max: 180 }))
    .map(([wall, minutes]) => at(wall, minutes)),
)

/** Zones with clocks that change in spring, by half an hour, at midnight, or never. */
export const anyZone = fc.constantFrom(
  'Europe/London',
  'America/Toronto',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'UTC',
)

const at = (wall: Temporal.PlainDateTime, minutes: number) =>
  wall.add({ minutes }).toString({ smallestUnit: 'minute' })
