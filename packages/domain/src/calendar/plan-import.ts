import { Temporal } from 'temporal-polyfill'

import { type EventKind, eventKinds, eventKindWords } from '../event/index.ts'
import { dateIn, type Instant } from '../shared/index.ts'
import { dateOf, datesOfRule, type EntryDate, type Reading, repeats } from './dates-of-entry.ts'
import { importLimits } from './import-limits.ts'
import type { ImportNote, ImportPlan, NotPlanned, PlannedDate } from './import-plan.ts'
import type { LeftOut } from './left-out.ts'
import { type Entry, readEntries } from './read-entries.ts'
import type { CalendarRefusal } from './reasons.ts'

/**
 * How a file is to be read.
 *
 * @example
 * const options: ImportOptions = { kind: 'informal', zone: 'Europe/London', now }
 */
export interface ImportOptions {
  /** What its events are, where their categories do not say so in our words. */
  readonly kind: EventKind
  /** The zone of times that name none. */
  readonly zone: string
  readonly now: Instant
}

/**
 * What a file of a calendar (.ics) would make, and what is left out of it and why; or why the file is
 * refused as a whole. What repeats gives its dates of the coming year, each a date of its own. The
 * same file gives the same plan, and nothing in a file, however it is written, makes this throw.
 *
 * @example
 * planImport(text, { kind: 'informal', zone: 'Europe/London', now })
 */
export function planImport(
  text: string,
  options: ImportOptions,
): ImportPlan | { readonly refusal: CalendarRefusal } {
  const read = readEntries(text)
  if ('refusal' in read) return read
  const plan = planOf(read.entries, options)
  return plan.dates.length > importLimits.dates
    ? tooMany
    : {
        ...plan,
        dates: plan.dates.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
      }
}

const tooMany = {
  refusal: { kind: 'rule', code: 'calendar/too-many-dates', data: { most: importLimits.dates } },
} as const

const orderOf = ({ when, name }: PlannedDate) => `${when.startsAt} ${name}`

/** Goes on no longer than a file may: what is past the most dates is not worked out. */
function planOf(entries: readonly Entry[], options: ImportOptions): ImportPlan {
  const reading = readingAt(options)
  const replaced = replacedDays(entries, reading)
  const taken = new Set<string>()
  const dates: PlannedDate[] = []
  const leftOut: NotPlanned[] = []
  let rules = 0
  for (const entry of newestFirst(entries)) {
    if (repeats(entry)) rules += 1
    const answer = datesIn(entry, { reading, replaced, rules })
    const fresh =
      'read' in answer ? answer.read.filter((date) => !taken.has(nameOf(entry, date))) : []
    if ('leftOut' in answer) leftOut.push({ title: entry.title, why: answer.leftOut })
    else if (fresh.length === 0) leftOut.push({ title: entry.title, why: { code: 'twice' } })
    for (const date of fresh) taken.add(nameOf(entry, date))
    dates.push(...fresh.map((date) => planned(entry, date, options.kind)))
    if (dates.length > importLimits.dates) break
  }
  return { dates, leftOut }
}

function readingAt({ zone, now }: ImportOptions): Reading {
  const from = dateIn(now, zone)
  return { zone, from, to: Temporal.PlainDate.from(from).add({ years: 1 }).toString() }
}

/** What was changed last counts, where one file has an event twice. */
const newestFirst = (entries: readonly Entry[]) =>
  entries.toSorted((one, other) => other.sequence - one.sequence)

const nameOf = ({ uid }: Entry, { day }: EntryDate) => (day === null ? uid : `${uid} ${day}`)

interface Planning {
  readonly reading: Reading
  readonly replaced: ReadonlySet<string>
  readonly rules: number
}

function datesIn(
  entry: Entry,
  { reading, replaced, rules }: Planning,
): { readonly read: EntryDate[] } | { readonly leftOut: LeftOut } {
  const why = refuseEntry(entry, rules)
  if (why) return { leftOut: why }
  if (!repeats(entry)) {
    const answer = dateOf(entry, reading)
    return 'read' in answer ? { read: [answer.read] } : answer
  }
  const answer = datesOfRule(entry, reading)
  if (!('read' in answer)) return answer
  return { read: answer.read.filter((date) => !replaced.has(nameOf(entry, date))) }
}

function refuseEntry(entry: Entry, rules: number): LeftOut | undefined {
  if (entry.uid === '') return { code: 'no-name' }
  if (entry.title === '') return { code: 'no-title' }
  if (entry.isCancelled) return { code: 'cancelled' }
  return repeats(entry) && rules > importLimits.rules ? { code: 'too-many-rules' } : undefined
}

/** Dates of rules that have an entry of their own, also one that says that they are cancelled. */
function replacedDays(entries: readonly Entry[], reading: Reading): ReadonlySet<string> {
  const own = entries.filter(({ part }) => part.hasProperty('recurrence-id'))
  return new Set(
    own.flatMap((entry) => {
      const answer = dateOf(entry, reading)
      return 'read' in answer ? [nameOf(entry, answer.read)] : []
    }),
  )
}

const most = { title: 200, words: 8_000, place: 300, join: 2_000 } as const
const webAddress = /https?:\/\//i

function planned(entry: Entry, { when, ...date }: EntryDate, kind: EventKind): PlannedDate {
  const { title, words, categories } = entry
  const isLong = title.length > most.title || words.length > most.words
  return {
    name: nameOf(entry, { when, ...date }),
    kind: eventKinds.find((each) => eventKindWords[each] === categories) ?? kind,
    title: shortened(title, most.title),
    words: shortened(words, most.words),
    when,
    place: placeOf(entry),
    notes: [...notesIf('has-address', webAddress.test(words)), ...notesIf('shortened', isLong)],
  }
}

const notesIf = (note: ImportNote, isSo: boolean): ImportNote[] => (isSo ? [note] : [])

/** Never cut inside a character. */
const shortened = (text: string, length: number) =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`

/** What has a web address is how to join, which is told to those who come and to nobody else. */
function placeOf({ location, conference }: Entry): PlannedDate['place'] {
  const join = [conference, location].find((text) => webAddress.test(text))
  if (join !== undefined) {
    return { mode: 'online', place: '', join: shortened(join, most.join) }
  }
  if (location === '') return null
  return { mode: 'in-person', place: shortened(location, most.place), join: '' }
}
