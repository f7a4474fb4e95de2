import {
  CalendarDate,
  diffWords,
  EventId,
  EventSlug,
  type NotesDraftView,
  type NotesRef,
  type NotesToCheck,
  type NotesView,
  Recording,
} from '@cuppa/domain'
import { z } from 'zod'

import { countMessages } from '../box/read-box.ts'
import { whenOfRow } from '../event/read-events.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { openCheck } from './check-token.ts'
import { noRecording } from './lock-notes.ts'
import {
  findEvent,
  findNotes,
  findPublicEvent,
  findPublished,
  listCame,
  listPublished,
  listVersions,
} from './notes.queries.ts'

export const GetNotes = z.strictObject({ eventId: EventId })
export type GetNotes = z.infer<typeof GetNotes>

type EventRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>

const aboutOf = (row: EventRow) => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  when: whenOfRow(row),
})

const unwritten = {
  state: 'draft',
  words: '',
  recording: noRecording,
  revision: 0,
  changedBy: null,
} as const

/** Notes as the team keeps them, and whom they could be sent to. */
export async function readNotesDraft(
  { db }: ReadScope,
  { eventId }: GetNotes,
): Promise<NotesDraftView> {
  const row = await findEvent(db, eventId)
  if (!row) {
    throw new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event: eventId } })
  }
  const notes = (await findNotes(db, eventId)) ?? unwritten
  const came = await listCame(db, eventId)
  const addresses = new Set(came.flatMap(({ email }) => email ?? []))
  return {
    ...notes,
    event: { ...aboutOf(row), state: row.state },
    recording: Recording.parse(notes.recording),
    cameWithMail: addresses.size,
    cameWithout: came.filter(({ email }) => email === null).length,
  }
}

export const ReadNotes = z.strictObject({ slug: EventSlug })
export type ReadNotes = z.infer<typeof ReadNotes>

/** Notes as everyone reads them. Those that are not public are as if they were not there. */
export async function readNotes(scope: ReadScope, { slug }: ReadNotes): Promise<NotesView> {
  scope.tags.add('events').add('notes')
  const row = await findPublicEvent(scope.db, slug)
  const versions = row ? await listVersions(scope.db, row.id) : []
  const [first, last] = [versions[0], versions.at(-1)]
  if (!row || !first || !last) {
    throw new RefusalError({ kind: 'not-found', code: 'notes/not-found', data: {} })
  }
  const corrections = versions.slice(1).map(({ publishedOn, why, words }, index) => {
    const before = versions[index]?.words ?? ''
    const marks = before === words ? [] : diffWords(before, words)
    return { correctedOn: publishedOn, why, marks }
  })
  return {
    event: aboutOf(row),
    publishedOn: first.publishedOn,
    correctedOn: versions.length > 1 ? last.publishedOn : null,
    words: last.words,
    recording: Recording.parse(last.recording),
    corrections: corrections.toReversed(),
    messages: await countMessages(scope, row.id),
  }
}

/** Since when there are public notes of an event; `null` while there are none. */
export async function readNotesRef(scope: ReadScope, eventId: EventId): Promise<NotesRef | null> {
  const published = await findPublished(scope.db, eventId)
  if (!published || published.first === null) return null
  const { first, last, number } = published
  return { publishedOn: first, correctedOn: (number ?? 1) > 1 ? last : null }
}

export const PublishedNotes = z.strictObject({ slug: EventSlug, changedOn: CalendarDate })
export type PublishedNotes = z.infer<typeof PublishedNotes>

/** Where there are public notes, for whoever makes a list of all pages. */
export async function readPublished(scope: ReadScope): Promise<PublishedNotes[]> {
  scope.tags.add('notes')
  return listPublished(scope.db)
}

export const CheckNotes = z.strictObject({ token: z.string().max(2_000) })
export type CheckNotes = z.infer<typeof CheckNotes>

/**
 * Notes that are out for checking, for whoever has the link. One that was changed, has run out or was
 * overtaken is refused, always in the same way. It leaves no tag, so that nobody keeps the page.
 */
export async function readNotesToCheck(
  scope: ReadScope,
  { token }: CheckNotes,
): Promise<NotesToCheck> {
  const claims = scope.secret === undefined ? undefined : openCheck(scope.secret, token)
  if (!claims || Date.parse(scope.now()) >= claims.until) throw notValid()
  const row = await findEvent(scope.db, claims.eventId)
  const notes = await findNotes(scope.db, claims.eventId)
  if (!row || notes?.state !== 'checking' || notes.revision !== claims.revision) throw notValid()
  return {
    event: aboutOf(row),
    words: notes.words,
    recording: Recording.parse(notes.recording),
    until: new Date(claims.until).toISOString(),
  }
}

const notValid = () => new RefusalError({ kind: 'not-found', code: 'preview/not-valid', data: {} })
