import ICAL from 'ical.js'

import { cleanLine, cleanText } from '../shared/index.ts'
import { importLimits } from './import-limits.ts'
import { octetsOf } from './octets.ts'
import type { CalendarRefusal } from './reasons.ts'

/** One event of a file, with its words cleaned; its times are still as they stand there. */
export interface Entry {
  readonly uid: string
  readonly title: string
  readonly words: string
  readonly location: string
  readonly categories: string
  /** How to join online, where a program wrote it in a place of its own. */
  readonly conference: string
  readonly sequence: number
  readonly isCancelled: boolean
  readonly part: ICAL.Component
}

/** Every event of a file, in the order of the file; or why the file is no use. */
export function readEntries(text: string): { readonly entries: Entry[] } | Refused {
  const { kilobytes, events: most } = importLimits
  if (isLongerThan(text, kilobytes * 1_024)) {
    return no({ kind: 'rule', code: 'calendar/too-large', data: { kilobytes } })
  }
  const parts = eventsIn(text)
  if (!parts) return no({ kind: 'rule', code: 'calendar/not-a-calendar', data: {} })
  if (parts.length > most) {
    return no({ kind: 'rule', code: 'calendar/too-many-events', data: { most } })
  }
  return { entries: parts.map(entryOf) }
}

interface Refused {
  readonly refusal: CalendarRefusal
}

const no = (refusal: CalendarRefusal): Refused => ({ refusal })

/** In octets, and not counted further than it has to be. */
function isLongerThan(text: string, most: number): boolean {
  if (text.length > most) return true
  let length = 0
  for (const character of text) length += octetsOf(character.codePointAt(0) ?? 0)
  return length > most
}

/** Only events that stand in a calendar: what is nested deeper or elsewhere is none. */
function eventsIn(text: string): ICAL.Component[] | undefined {
  try {
    const read: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''))
    const calendars = calendarsIn(read)
    return calendars.length === 0
      ? undefined
      : calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
  } catch {
    return undefined
  }
}

/** One file may hold several calendars; the reader gives one alone without a list around it. */
function calendarsIn(read: unknown): ICAL.Component[] {
  if (!Array.isArray(read)) return []
  const roots: unknown[] = typeof read[0] === 'string' ? [read] : read
  return roots
    .filter((root) => Array.isArray(root))
    .map((root) => new ICAL.Component(root))
    .filter(({ name }) => name === 'vcalendar')
}

function entryOf(part: ICAL.Component): Entry {
  const line = (name: string) => cleanLine(textOf(part, name))
  return {
    uid: line('uid'),
    title: line('summary'),
    words: cleanText(textOf(part, 'description')),
    location: line('location'),
    categories: line('categories'),
    conference: line('conference') || line('x-google-conference'),
    sequence: Number(textOf(part, 'sequence')) || 0,
    isCancelled: textOf(part, 'status').toUpperCase() === 'CANCELLED',
    part,
  }
}

function textOf(part: ICAL.Component, name: string): string {
  try {
    const value: unknown = part.getFirstPropertyValue(name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  } catch {
    return ''
  }
}
