import { DraftView, EditionSlug } from '@cuppa/domain'
import { z } from 'zod'

import { editorMutation, router, viewerQuery } from '../kernel/trpc.ts'
import { AddedLink, AddLink, addLink } from './add-link.ts'
import { AddedStatement, AddStatement, addStatement } from './add-statement.ts'
import { DropLink, dropLink } from './drop-link.ts'
import { MergeStatements, mergeStatements } from './merge-statements.ts'
import { MoveStatement, moveStatement } from './move-statement.ts'
import { readDraft } from './read-draft.ts'
import { History, HistoryInput, readHistory } from './read-history.ts'
import { RestoreStatement, restoreStatement } from './restore-statement.ts'
import { RetireStatement, retireStatement } from './retire-statement.ts'
import { SavedWords, SaveWords, saveWords } from './save-words.ts'
import { SetNote, setNote } from './set-note.ts'
import { NewStatements, SplitStatement, splitStatement } from './split-statement.ts'
import { StartDraft, startDraft } from './start-draft.ts'
import { NewStructure } from './structure-input.ts'

export const draftRouter = router({
  get: viewerQuery
    .input(z.strictObject({ edition: EditionSlug }))
    .output(DraftView.nullable())
    .query(({ ctx, input }) => readDraft(ctx, input)),
  history: viewerQuery
    .input(HistoryInput)
    .output(History)
    .query(({ ctx, input }) => readHistory(ctx, input)),
  start: editorMutation
    .input(StartDraft)
    .output(z.void())
    .mutation(({ ctx, input }) => startDraft(ctx, input)),
  saveWords: editorMutation
    .input(SaveWords)
    .output(SavedWords)
    .mutation(({ ctx, input }) => saveWords(ctx, input)),
  addStatement: editorMutation
    .input(AddStatement)
    .output(AddedStatement)
    .mutation(({ ctx, input }) => addStatement(ctx, input)),
  moveStatement: editorMutation
    .input(MoveStatement)
    .output(NewStructure)
    .mutation(({ ctx, input }) => moveStatement(ctx, input)),
  retireStatement: editorMutation
    .input(RetireStatement)
    .output(NewStructure)
    .mutation(({ ctx, input }) => retireStatement(ctx, input)),
  restoreStatement: editorMutation
    .input(RestoreStatement)
    .output(NewStructure)
    .mutation(({ ctx, input }) => restoreStatement(ctx, input)),
  splitStatement: editorMutation
    .input(SplitStatement)
    .output(NewStatements)
    .mutation(({ ctx, input }) => splitStatement(ctx, input)),
  mergeStatements: editorMutation
    .input(MergeStatements)
    .output(NewStatements)
    .mutation(({ ctx, input }) => mergeStatements(ctx, input)),
  setNote: editorMutation
    .input(SetNote)
    .output(z.void())
    .mutation(({ ctx, input }) => setNote(ctx, input)),
  addLink: editorMutation
    .input(AddLink)
    .output(AddedLink)
    .mutation(({ ctx, input }) => addLink(ctx, input)),
  dropLink: editorMutation
    .input(DropLink)
    .output(z.void())
    .mutation(({ ctx, input }) => dropLink(ctx, input)),
})
