import type { EventState, EventView } from './event.ts'

const prefixes: Record<EventState, string> = {
  draft: '',
  published: '',
  postponed: 'Postponed: ',
  cancelled: 'Cancelled: ',
}

/**
 * The title of an event where its state is not shown beside it, as in calendars and feeds.
 *
 * @example
 * sayTitle({ state: 'cancelled', title: 'Winter cuppa' }) // 'Cancelled: Winter cuppa'
 */
export function sayTitle({ state, title }: Pick<EventView, 'state' | 'title'>): string {
  return `${prefixes[state]}${title}`
}
