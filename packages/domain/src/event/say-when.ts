import { sayDay, sayTime, zoneName } from '../shared/index.ts'
import type { WallTime, When } from './when.ts'

/**
 * When something is, in full, with the zone. What goes on over midnight says both days.
 *
 * @example
 * sayWhen(event.when) // 'Thursday 7 January 2021, 2pm to 4pm UK time'
 */
export function sayWhen(when: When): string {
  const { startsWall, endsWall, zone } = when
  if (dayOf(startsWall) === dayOf(endsWall)) {
    return `${sayDay(dayOf(startsWall))}, ${sayHours(when)}`
  }
  const [start, end] = [startsWall, endsWall].map(
    (wall) => `${sayDay(dayOf(wall))}, ${sayTime(clockOf(wall))}`,
  )
  return `${start} to ${end} ${zoneName(zone)}`
}

/**
 * From what hour to what hour, with the zone.
 *
 * @example
 * sayHours(event.when) // '2pm to 4pm UK time'
 */
export function sayHours({ startsWall, endsWall, zone }: When): string {
  const [start, end] = [startsWall, endsWall].map((wall) => sayTime(clockOf(wall)))
  return `${start} to ${end} ${zoneName(zone)}`
}

const dayOf = (wall: WallTime) => wall.slice(0, 10)

const clockOf = (wall: WallTime) => ({
  hour: Number(wall.slice(11, 13)),
  minute: Number(wall.slice(14, 16)),
})
