import { borrowDatabase } from '@cuppa/db/testing'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { RefusalError } from './kernel/refusal-error.ts'
import type { Actor } from './kernel/scope.ts'
import { type Noun, standings } from './object-standings.ts'
import { objectTable } from './object-table.ts'
import { type Asked, callers, type CallerKind, mayCall, roleTable } from './role-table.ts'
import { findObjectFields, withValueAt } from './testing/find-objects.ts'
import { usualInputs } from './testing/object-inputs.ts'
import { type ObjectIds, objectsIn, secretWords } from './testing/objects.ts'
import { callAt } from './testing/procedures.ts'
import { actorIn, contextFor, nextId, noon } from './testing/world.ts'

const asked: Readonly<Record<string, Asked>> = roleTable

/** Keys that look as if they named an object of ours, and do not. */
const otherThings = new Set([
  // What the browser calls its own new key; its library checks it.
  'account.finishPasskey answer.id',
  'account.finishPasskey answer.rawId',
  // The form's own name, given when it was shown.
  'booking.make formKey',
  // The name of somebody to ask for.
  'settings.update contact.person',
  // A secret, not an object; who may use it is tested beside it (S6).
  'account.confirmAddress token',
  'settings.update base.contact.person',
  // What somebody read before they wrote: it is compared, and never looked up.
  'event.setQuestions asked.items',
  'source.update base.credits.items.personId',
  'source.update base.partOf',
])

interface Known {
  readonly actor: Actor
  readonly ids: ObjectIds
}

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let objects: Awaited<ReturnType<typeof objectsIn>>
const known = new Map<CallerKind, Known>()

beforeAll(async () => {
  scratch = await borrowDatabase()
  objects = await objectsIn(scratch.db)
  for (const kind of callers) {
    const actor = signedIn(await actorIn(scratch.db, kind))
    known.set(kind, { actor, ids: await objects.idsFor(actor) })
  }
})
afterAll(() => scratch[Symbol.asyncDispose]())

/** With a session from just now, as some acts ask for one. */
const signedIn = (actor: Actor): Actor =>
  actor.kind === 'staff' || actor.kind === 'member'
    ? { ...actor, session: { id: nextId(), startedAt: noon } }
    : actor

test('S13 every place in an input that names an object has a row in the object table', () => {
  const fields = findObjectFields().filter(
    ({ procedure, field }) => !otherThings.has(`${procedure} ${field}`),
  )
  const rows = Object.entries(objectTable).flatMap(([procedure, row]) =>
    Object.keys(row).map((field) => `${procedure} ${field}`),
  )

  expect(fields.map(({ procedure, field }) => `${procedure} ${field}`).toSorted()).toEqual(
    rows.toSorted(),
  )
  for (const { procedure, field, nouns } of fields) {
    const noun = objectTable[procedure]?.[field]?.noun
    expect(nouns.length === 0 || (noun && nouns.includes(noun)), `${procedure} ${field}`).toBe(true)
  }
})

describe('S13 S14 own, other, absent, foreign, draft and retired objects', () => {
  test.each(Object.entries(objectTable))('%s', async (procedure, row) => {
    const wrong: string[] = []
    for (const { outcome, ...each } of casesOf(procedure, row)) {
      const { field, standing, noun, kind } = each
      const got = await outcomeOf(each)
      const wanted = isRefused(kind, procedure) ? noFor(kind) : outcome
      if (got === wanted) continue
      wrong.push(`${field}: ${standing} ${noun} for a ${kind}: ${got}, wanted ${wanted}`)
    }
    expect(wrong).toEqual([])
  })
})

/** Every place, with every standing of what it names, for every caller. */
function casesOf(procedure: string, row: (typeof objectTable)[string]) {
  return Object.entries(row).flatMap(([field, { noun, outcomes }]) => {
    expect(Object.keys(outcomes).toSorted()).toEqual(standings[noun].toSorted())
    return Object.entries(outcomes).flatMap(([standing, outcome]) =>
      callers.map((kind) => {
        const editor = kind === 'visitor' || kind === 'viewer' || kind === 'editor'
        const wanted =
          typeof outcome === 'string' ? outcome : outcome[editor ? 'editor' : 'publisher']
        return { procedure, field, noun, standing, outcome: wanted, kind }
      }),
    )
  })
}

const isRefused = (kind: CallerKind, procedure: string) =>
  !mayCall(kind, asked[procedure] ?? 'manage')

/** The same whatever they ask for, so that nobody learns from it what there is. */
const noFor = (kind: CallerKind) => (kind === 'visitor' ? 'actor/not-signed-in' : 'actor/cannot')

interface Case {
  readonly procedure: string
  readonly field: string
  readonly noun: Noun
  readonly standing: string
  readonly kind: CallerKind
}

/** What a call ends with; whatever it changed is undone. */
async function outcomeOf({ procedure, field, noun, standing, kind }: Case): Promise<string> {
  const { actor, ids } = known.get(kind) ?? expect.unreachable()
  const value = z.record(z.string(), z.unknown()).parse(ids[noun])[standing]
  expect(value, `${standing} ${noun}`).toBeDefined()
  const edition = field === 'edition' ? String(value) : ids.edition.open
  const structure = objects.structures.get(edition) ?? 0
  const usual = usualInputs({ ids, structure })[procedure]
  const transaction = await scratch.db.startTransaction().execute()
  try {
    const input = withValueAt(usual, field, value)
    const answer = await callAt(procedure, contextFor(transaction, actor), input)
    if (kind === 'visitor' && procedure !== 'preview.read') {
      expect(JSON.stringify(answer)).not.toContain(secretWords)
    }
    return isNothing(answer) ? 'nothing' : 'yes'
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.cause instanceof RefusalError) return error.cause.refusal.code
    return `${error.code} ${String(error.cause ?? '')}`
  } finally {
    await transaction.rollback().execute()
  }
}

/** An empty list, a page without rows, or nothing at all where something could be. */
function isNothing(answer: unknown): boolean {
  if (answer === null) return true
  if (Array.isArray(answer)) return answer.length === 0
  const page = z.object({ items: z.array(z.unknown()) }).safeParse(answer).data
  const events = z.object({ events: z.array(z.unknown()) }).safeParse(answer).data
  const log = z.object({ entries: z.array(z.unknown()) }).safeParse(answer).data
  return (page?.items ?? log?.entries ?? events?.events)?.length === 0
}
