import { createHash } from 'node:crypto'

import { inTransaction, type ReadDb } from '@cuppa/db'
import {
  calendarUid,
  EventId,
  EventKind,
  explain,
  importNotes,
  type ImportPlan,
  type PlannedDate,
  planImport,
  sayLeftOut,
  When,
  ZoneName,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { addImported, listEventsAmong, listImported } from './import.queries.ts'
import { lockSlugs } from './write-event.queries.ts'
import { addEvent } from './write-event.ts'

export const ImportFile = z.strictObject({
  /** The whole file. One that is longer than files may be is refused with a sentence. */
  text: z.string().max(1_000_000),
  kind: EventKind,
  zone: ZoneName,
})
export type ImportFile = z.infer<typeof ImportFile>

export const ImportPreview = z.strictObject({
  dates: z.array(
    z.strictObject({
      /** No two have the same. */
      name: z.string(),
      title: z.string(),
      kind: EventKind,
      when: When,
      place: z.string(),
      notes: z.array(z.enum(importNotes)),
    }),
  ),
  leftOut: z.array(z.strictObject({ title: z.string(), why: z.string() })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportedEvents = z.strictObject({
  made: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
})
export type ImportedEvents = z.infer<typeof ImportedEvents>

/** What a file would make now, and what not and why. Nothing is written. */
export async function previewImport(scope: Scope, file: ImportFile): Promise<ImportPreview> {
  demand(scope, 'write')
  const { dates, leftOut } = await freshOnly(scope.db, planOf(scope, file))
  return {
    dates: dates.map(({ name, title, kind, when, place, notes }) => ({
      name,
      title,
      kind,
      when,
      place: place?.place ?? '',
      notes: [...notes],
    })),
    leftOut: leftOut.map(({ title, why }) => ({ title, why: sayLeftOut(why, explain) })),
  }
}

/** Makes a draft of each date in a file that is not here yet; the same file again makes nothing. */
export async function importEvents(scope: Scope, file: ImportFile): Promise<ImportedEvents> {
  demand(scope, 'write')
  const plan = planOf(scope, file)
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'write')
    await lockSlugs(tx)
    const { dates, leftOut } = await freshOnly(tx, plan)
    for (const date of dates) await addDate({ ...scope, db: tx }, date)
    const counts = { made: dates.length, leftOut: leftOut.length }
    if (counts.made > 0) {
      const subject = { kind: 'event', id: null }
      await recordAudit(tx, scope, { command: 'event.import', subject, facts: counts })
    }
    return counts
  })
}

function planOf({ now }: Scope, { text, kind, zone }: ImportFile): ImportPlan {
  const plan = planImport(text, { kind, zone, now: now() })
  if ('refusal' in plan) throw new RefusalError(plan.refusal)
  return plan
}

/** What is here already is left out: brought in before, or written here and sent out in a calendar. */
async function freshOnly(db: ReadDb, plan: ImportPlan): Promise<ImportPlan> {
  const imported = await listImported(db, plan.dates.map(hashOf))
  const ours = await listEventsAmong(db, plan.dates.flatMap(ownIdOf))
  const isHere = (date: PlannedDate) =>
    imported.has(hashOf(date)) || ownIdOf(date).some((id) => ours.has(id))
  const here = plan.dates.filter(isHere)
  const why = { code: 'here-already' } as const
  return {
    dates: plan.dates.filter((date) => !isHere(date)),
    leftOut: [...plan.leftOut, ...here.map(({ title }) => ({ title, why }))],
  }
}

/** Names hold addresses of people, and are of any length. */
const hashOf = ({ name }: PlannedDate) => createHash('sha256').update(name).digest('hex')

function ownIdOf({ name }: PlannedDate): EventId[] {
  const { data: id } = EventId.safeParse(name.split('@')[0])
  return id !== undefined && calendarUid(id) === name ? [id] : []
}

async function addDate(scope: Scope, date: PlannedDate): Promise<void> {
  const { kind, title, words, when, place } = date
  const { eventId } = await addEvent(scope, {
    kind,
    title,
    words,
    when,
    summary: '',
    agenda: [],
    places: place === null ? [] : [{ ...place, access: '', capacity: null }],
  })
  await addImported(scope.db, hashOf(date), eventId)
}
