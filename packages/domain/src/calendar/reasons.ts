import type { Refusal } from '../shared/index.ts'

/**
 * Every way a file of a calendar can be refused as a whole.
 *
 * @example
 * const facts: CalendarReasons['calendar/too-many-dates'] = { most: 500 }
 */
export interface CalendarReasons {
  'calendar/too-large': { kilobytes: number }
  'calendar/not-a-calendar': Record<string, never>
  'calendar/too-many-events': { most: number }
  'calendar/too-many-dates': { most: number }
}

/**
 * A no of the rules for files of calendars.
 *
 * @example
 * const refusal: CalendarRefusal = { kind: 'rule', code: 'calendar/not-a-calendar', data: {} }
 */
export type CalendarRefusal = Refusal<CalendarReasons>
