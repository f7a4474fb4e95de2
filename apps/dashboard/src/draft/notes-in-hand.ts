import { NoteKind, StatementId, type DraftNote, type EditionSlug } from '@cuppa/domain'
import { z } from 'zod'

import { client, queryClient, trpc } from '../app/cuppa.ts'
import { keptNames, keptText } from '../parts/kept-text.ts'
import { isNoteUnsaved, saveNotes, type NoteSaver, type NoteText } from './note-saver.ts'
import { problemOf } from './problem-of.ts'

/** All notes that are being written in this tab. They go on being saved when their page is left. */
export interface NotesInHand {
  readonly saverFor: (edition: EditionSlug, id: StatementId, note: DraftNote | null) => NoteSaver
  /** Statements of which an earlier sitting left an unsaved note. */
  readonly waiting: () => readonly StatementId[]
  readonly someUnsaved: () => boolean
  readonly tryAll: () => void
}

const longestTry = 20_000

export function createNotesInHand(owner: string): NotesInHand {
  const savers = new Map<StatementId, NoteSaver>()

  const start = (edition: EditionSlug, id: StatementId, note: DraftNote | null) => {
    const onDevice = keptText(`note/${owner}/${id}`)
    const saver = saveNotes(noteIn(note), readNote(onDevice.read()), {
      save: async (written) => {
        const signal = AbortSignal.timeout(longestTry)
        await client.draft.setNote.mutate({ edition, statementId: id, ...written }, { signal })
        void queryClient.invalidateQueries(trpc.draft.get.queryFilter({ edition }))
      },
      problemOf,
      keep: (typed) => onDevice.keep(JSON.stringify(typed)),
      forget: onDevice.forget,
      wait: (ms, then) => {
        const timer = setTimeout(then, ms)
        return () => clearTimeout(timer)
      },
    })
    savers.set(id, saver)
    return saver
  }

  return {
    saverFor: (edition, id, note) => savers.get(id) ?? start(edition, id, note),
    waiting: () =>
      keptNames(`note/${owner}/`).flatMap((name) => {
        const id = StatementId.safeParse(name)
        return id.success && !savers.has(id.data) ? [id.data] : []
      }),
    someUnsaved: () => [...savers.values()].some((saver) => isNoteUnsaved(saver.state())),
    tryAll: () => savers.forEach((saver) => saver.now()),
  }
}

export const noteIn = (note: DraftNote | null): NoteText => note ?? { kind: null, words: '' }

const Kept = z.strictObject({ kind: NoteKind.nullable(), words: z.string() })

/** What an older page left may be of another shape; that is no note then. */
function readNote(json: string | null): NoteText | null {
  if (json === null) return null
  try {
    return Kept.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
