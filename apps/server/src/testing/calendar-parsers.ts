import { join } from 'node:path'

import { debianPython } from './debian-python.ts'

const script = join(import.meta.dirname, '../calendar/read-calendar.py')

/** Parsers of calendars that other people wrote. */
export const allCalendarParsers = ['icalendar', 'vobject', 'libical'] as const
type CalendarParser = (typeof allCalendarParsers)[number]

const run = (args: readonly string[], input?: string) => debianPython([script, ...args], input)

/** Those that are on this machine. */
export const calendarParsers = (): CalendarParser[] =>
  allCalendarParsers.filter((parser) => run([parser, '--probe']).status === 0)

/** What one of them finds in a calendar. */
export function readCalendar(
  parser: CalendarParser,
  text: string,
): readonly { readonly uid: string }[] {
  const { status, stdout, stderr } = run([parser], text)
  if (status !== 0) throw new Error(`${parser} refuses it: ${stderr.slice(0, 2_000)}`)
  return JSON.parse(stdout) as { uid: string }[]
}
