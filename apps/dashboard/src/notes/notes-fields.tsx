import { diffWords, NotesWords, prose, type NotesDraftView, Recording } from '@cuppa/domain'
import { Field, Notice, TextField, WordMarks } from '@cuppa/ui'
import type { UseFormReturn } from 'react-hook-form'
import { z } from 'zod'

import { wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import { Tick } from '../parts/tick.tsx'

/** Notes as their forms hold them. */
export const NotesForm = z.strictObject({
  words: NotesWords.shape.words,
  ...Recording.shape,
  /** Why published notes are corrected. */
  why: prose(600),
})

export const labels = {
  words: 'What was said',
  url: 'Where the recording is',
  transcript: 'Where the transcript is',
  reason: 'Why not',
  why: 'Why',
}

export type NotesValues = z.output<typeof NotesForm>

export type NotesFields = UseFormReturn<z.input<typeof NotesForm>, unknown, NotesValues>

/** What to send of a form: the recording in one piece. */
export const notesIn = ({ words, url, captions, transcript, reason }: NotesValues) => ({
  words,
  recording: { url, captions, transcript, reason },
})

export const valuesOf = ({ words, recording }: NotesDraftView) => ({ words, ...recording, why: '' })

/** The words, and what is to be said about a recording (A24). */
export function NotesInputs({ form }: { readonly form: NotesFields }) {
  return (
    <>
      <TextField
        {...form.register('words')}
        label="What was said"
        hint="Plain words. An empty line begins a new paragraph. Name nobody who did not ask for it."
        rows={16}
        error={wrongWith(form, 'words')}
      />
      <Group legend="Recording" id="recording">
        <Field
          {...form.register('url')}
          label="Where is the recording?"
          hint="Starts with https://. Leave it empty if there is none."
          inputMode="url"
          autoComplete="off"
          error={wrongWith(form, 'url')}
        />
        <Tick {...form.register('captions')}>It has captions</Tick>
        <Field
          {...form.register('transcript')}
          label="Where can all that was said be read?"
          hint="Starts with https://."
          inputMode="url"
          autoComplete="off"
          error={wrongWith(form, 'transcript')}
        />
        <TextField
          {...form.register('reason')}
          label="If there is no recording, no captions or no transcript: why?"
          rows={2}
          error={wrongWith(form, 'reason')}
        />
      </Group>
    </>
  )
}

interface TheirsProps {
  readonly form: NotesFields
  readonly notes: NotesDraftView
  /** The revision that the form began with. */
  readonly began: number
}

/** Somebody else was first: what they have, marked against what stands in the form. */
export function Theirs({ form, notes, began }: TheirsProps) {
  const mine = form.watch('words')
  if (notes.revision === began || mine === notes.words) return null
  return (
    <Notice role="status" title={`${notes.changedBy ?? 'Somebody'} has changed these notes`}>
      <p>Marked here is how theirs differ from yours. If you save now, yours take their place.</p>
      <p className="lines">
        <WordMarks marks={diffWords(mine, notes.words)} />
      </p>
    </Notice>
  )
}
