import { ask, installPackages, mayInstall } from './process.ts'

/** Debian's own: other people's ideas of what a calendar, a feed and a workbook say, and programs that follow a calendar. */
const packages = [
  'python3',
  'python3-icalendar',
  'python3-vobject',
  'python3-feedparser',
  'python3-openpyxl',
  'python3-gi',
  'gir1.2-ical-3.0',
  'vdirsyncer',
  'khal',
  'curl',
] as const

const probe =
  'import icalendar, vobject, feedparser, openpyxl, gi; gi.require_version("ICalGLib", "3.0"); from gi.repository import ICalGLib; print("here")'

const clients = ['vdirsyncer', 'khal', 'curl'] as const

const areHere = () =>
  ask('/usr/bin/python3', ['-c', probe]) === 'here' &&
  clients.every((name) => ask(`/usr/bin/${name}`, ['--version']) !== undefined)

/** The parsers that read our calendars, feeds and workbooks in tests; a sentence when they are not here. */
export async function needParsers(): Promise<{ here: true } | { missing: string }> {
  if (areHere()) return { here: true }
  if (mayInstall() && (await installPackages(...packages)) && areHere()) return { here: true }
  return {
    missing: `Calendars may have been read by one parser instead of four, feeds and workbooks by none, and nobody followed a calendar. Install the system packages ${packages.join(', ')} for the others.`,
  }
}
