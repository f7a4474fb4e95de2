import type { DraftStatement, DraftView, EditionSlug, StatementId } from '@cuppa/domain'

import { client, queryClient, trpc } from '../app/cuppa.ts'
import { asNote, noteRules, type HeldNote } from './note.ts'
import { clashOverNote, clashOverWords, problemReader } from './problem-of.ts'
import type { TextKind, TextsInHand } from './texts-in-hand.ts'
import { wordsRules, type HeldWords } from './words.ts'

/** All that is being written about the statements of a draft in this tab. */
export interface WordsInHand {
  readonly words: TextsInHand<HeldWords>
  /** The notes beside those words. */
  readonly notes: TextsInHand<HeldNote>
  readonly isWaiting: (id: StatementId) => boolean
  readonly someUnsaved: () => boolean
  readonly tryAll: () => void
  readonly letGo: (draft: DraftView) => void
}

export function inOneHand(words: WordsInHand['words'], notes: WordsInHand['notes']): WordsInHand {
  return {
    words,
    notes,
    isWaiting: (id) => words.isWaiting(id) || notes.isWaiting(id),
    someUnsaved: () => words.someUnsaved() || notes.someUnsaved(),
    tryAll: () => {
      words.tryAll()
      notes.tryAll()
    },
    letGo: ({ statements, gone }) => {
      words.letGo(new Set(statements.map(({ id }) => id)))
      // A statement that is taken out still has its note.
      notes.letGo(new Set([...statements, ...gone].map(({ id }) => id)))
    },
  }
}

export const wordsKind: TextKind<HeldWords> = {
  rules: wordsRules,
  problemOf: problemReader(clashOverWords),
  save: async (place, text, { revisionId: baseRevisionId }) => {
    const { revisionId } = await client.draft.saveWords.mutate({
      ...place,
      baseRevisionId,
      ...text,
    })
    void readDraftAgain(place.edition)
    return { revisionId, text }
  },
}

export const noteKind: TextKind<HeldNote> = {
  rules: noteRules,
  problemOf: problemReader(clashOverNote),
  save: async (place, text, base) => {
    const { kind, words } = text
    if (kind === null) throw new Error('A note was sent before its kind was chosen')
    await client.draft.setNote.mutate({ ...place, base: asNote(base.text), kind, words })
    await showNote(place.edition, place.statementId, text)
    void readDraftAgain(place.edition)
    return { text }
  },
}

export const heldWords = ({
  revisionId,
  title,
  words,
}: Pick<DraftStatement, 'revisionId' | 'title' | 'words'>): HeldWords => ({
  revisionId,
  text: { title, words },
})

const draftQuery = (edition: EditionSlug) => trpc.draft.get.queryFilter({ edition })

const readDraftAgain = (edition: EditionSlug) => queryClient.invalidateQueries(draftQuery(edition))

/** Puts a saved note into the reading of the draft, so that no page shows the one before it as news. */
async function showNote(edition: EditionSlug, id: StatementId, text: HeldNote['text']) {
  await queryClient.cancelQueries(draftQuery(edition))
  const note = asNote(text)
  const noted = <Each extends { readonly id: StatementId }>(statement: Each) =>
    statement.id === id ? { ...statement, note } : statement
  queryClient.setQueryData(trpc.draft.get.queryKey({ edition }), (draft) =>
    draft
      ? { ...draft, statements: draft.statements.map(noted), gone: draft.gone.map(noted) }
      : draft,
  )
}
