import {
  dayOf,
  phaseAt,
  sayCount,
  sayDate,
  type BookingCounts,
  type EventState,
  type Phase,
  type Room,
  type When,
} from '@cuppa/domain'

/** What the team has to know of an event, in words. */
export function stateInWords(
  event: { readonly state: EventState; readonly when: When },
  now: string,
): string {
  return event.state === 'published' ? published[phaseAt(event, now)] : decided[event.state]
}

const decided: Record<Exclude<EventState, 'published'>, string> = {
  draft: 'Draft: only the team sees it',
  postponed: 'Put off: it needs a new date',
  cancelled: 'Cancelled',
}

const published: Record<Phase, string> = {
  coming: 'Published',
  on: 'On now',
  over: 'Over',
}

export const roomInWords: Record<Room, string> = {
  'no-limit': 'Room for everyone',
  free: 'There is room',
  few: 'A few places are left',
  full: 'Full',
}

/** "12 booked, 1 place kept, 3 waiting". */
export function bookingsInWords({ booked, kept, waiting }: BookingCounts): string {
  const said = [
    ...(booked > 0 ? [`${booked} booked`] : []),
    ...(kept > 0 ? [`${sayCount(kept, 'place')} kept`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ]
  return said.length > 0 ? said.join(', ') : 'Nobody has booked yet'
}

/** Its title with its day, as dates of one series share a title. */
export const titleOf = ({ title, when }: { readonly title: string; readonly when: When }) =>
  `${title}, ${sayDate(dayOf(when))}`

/** The moment it is now, for the rules. */
export const momentNow = () => new Date().toISOString()
