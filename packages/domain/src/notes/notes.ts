import { z } from 'zod'

import { ShownCount } from '../attendance/numbers.ts'
import { WordMark } from '../change/change.ts'
import { EventSlug } from '../event/event-slug.ts'
import { EventState, NotesRef } from '../event/event.ts'
import { When } from '../event/when.ts'
import { CalendarDate, EventId, Instant, prose } from '../shared/index.ts'
import { NotesState } from './notes-state.ts'

/** Other people's sites over https; empty where there is none. */
const link = z
  .string()
  .max(2_000)
  .regex(/^(?:https:\/\/[^\s/?#@:]+(?::\d+)?(?:[/?#][^\s]*)?)?$/)

/**
 * Where the event can be seen or heard again, with captions and a transcript, or why there is no
 * such thing. All of it may be empty in a draft.
 *
 * @example
 * Recording.parse({ url: '', captions: false, transcript: '', reason: 'Nobody wanted to be filmed.' })
 */
export const Recording = z.strictObject({
  url: link,
  /** The recording has captions. */
  captions: z.boolean(),
  /** Where all that was said can be read. */
  transcript: link,
  /** Why there is no recording, or why it lacks captions or a transcript. */
  reason: prose(600),
})
export type Recording = z.infer<typeof Recording>

/**
 * What notes say, as they are written and as they are published.
 *
 * @example
 * const { words }: NotesWords = notes
 */
export const NotesWords = z.strictObject({ words: prose(30_000), recording: Recording })
export type NotesWords = z.infer<typeof NotesWords>

const AboutEvent = z.strictObject({
  id: EventId,
  slug: EventSlug,
  title: z.string(),
  when: When,
})

const PublicRecording = z.strictObject({
  url: z.string(),
  captions: z.boolean(),
  transcript: z.string(),
  reason: z.string(),
})

/**
 * Notes as anyone may read them, with all that was corrected, newest first.
 *
 * @example
 * const { words, corrections }: NotesView = await client.notes.read.query({ slug })
 */
export const NotesView = NotesRef.extend({
  event: AboutEvent,
  words: z.string(),
  recording: PublicRecording,
  corrections: z.array(
    z.strictObject({
      correctedOn: CalendarDate,
      why: z.string(),
      /** What changed; empty where only the recording did. */
      marks: z.array(WordMark),
    }),
  ),
  /** How many messages were left in the box; `null` where there was none. */
  messages: ShownCount.nullable(),
})
export type NotesView = z.infer<typeof NotesView>

/**
 * Notes that are out for checking, for whoever came and has the link.
 *
 * @example
 * const { words, until }: NotesToCheck = await client.notes.check.query({ token })
 */
export const NotesToCheck = z.strictObject({
  event: AboutEvent,
  words: z.string(),
  recording: PublicRecording,
  /** Until when the link is good. */
  until: Instant,
})
export type NotesToCheck = z.infer<typeof NotesToCheck>

/**
 * Notes as the team keeps them.
 *
 * @example
 * const { state, revision }: NotesDraftView = await client.notes.get.query({ eventId })
 */
export const NotesDraftView = z.strictObject({
  event: AboutEvent.extend({ state: EventState }),
  state: NotesState,
  words: z.string(),
  recording: PublicRecording,
  /** What to send with the next change; 0 while nothing is written. */
  revision: z.int().nonnegative(),
  /** Who changed them last; `null` is nobody, or the system. */
  changedBy: z.string().nullable(),
  /** How many who came would get the link by e-mail, and how many have to be told another way. */
  cameWithMail: z.int().nonnegative(),
  cameWithout: z.int().nonnegative(),
})
export type NotesDraftView = z.infer<typeof NotesDraftView>
