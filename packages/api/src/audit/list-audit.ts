import { AuditEntryView, CalendarDate, nameOrFormer, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listActors, listEntries } from './audit.queries.ts'
import { groupSaves } from './group-saves.ts'
import { sentenceFor } from './sentences.ts'

export const ListAudit = z.strictObject({
  person: PersonId.optional(),
  command: z
    .string()
    .max(60)
    .regex(/^[a-z]+\.[a-zA-Z]+$/)
    .optional(),
  /** First and last day, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  after: Cursor.nullable().optional(),
})
export type ListAudit = z.infer<typeof ListAudit>

export const AuditView = z.strictObject({
  entries: AuditEntryView.array(),
  next: Cursor.nullable(),
})

/** Who did what and why, newest first. Saves of the same words shortly after each other are one line. */
export async function listAudit(scope: ReadScope, input: ListAudit) {
  demand(scope, 'read')
  const { person, command, from, to, after } = input
  const filter = {
    person,
    command,
    from: from && midnight(from),
    before: to && later(midnight(to), days(1)),
    after: placeOf(after),
  }
  const rows = await listEntries(scope.db, filter, pageLimit + 1)
  const page = rows.slice(0, pageLimit)
  const last = page.at(-1)
  const entries = groupSaves(page).map(({ newest, saves }) => {
    const who = newest.name === null ? 'The system' : nameOrFormer(newest.name)
    const sentence = sentenceFor({ who, command: newest.command, facts: newest.facts })
    const { id, at, why } = newest
    return {
      id,
      at,
      who,
      command: newest.command,
      sentence: saves > 1 ? `${sentence.slice(0, -1)}, in ${saves} saves.` : sentence,
      why,
    }
  })
  return { entries, next: last && rows.length > pageLimit ? cursorOf(last) : null }
}

const midnight = (date: CalendarDate) => `${date}T00:00:00.000Z`

export const ActorsView = z.strictObject({ id: PersonId, name: z.string() }).array()

/** People to choose from when looking for what one of them did. */
export async function listAuditPeople(scope: ReadScope) {
  demand(scope, 'read')
  return listActors(scope.db)
}
