import type { NotesDraftView } from '@cuppa/domain'
import { useEffect, useMemo, useState } from 'react'

import { useMe } from '../app/session.ts'
import { keptText } from '../parts/kept-text.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { labels, NotesForm, type NotesValues, valuesOf } from './notes-fields.tsx'

/** A form of notes whose words this device keeps until they are saved. */
export function useNotesForm(notes: NotesDraftView) {
  const { id } = useMe()
  const kept = useMemo(() => keptText(`notes/${id}/${notes.event.id}`), [id, notes.event.id])
  const [began, setBegan] = useState(notes.revision)
  const start = valuesOf(notes)
  const form = useZodForm(NotesForm, { ...start, words: kept.read() ?? start.words }, labels)
  const words = form.watch('words')
  useEffect(() => {
    kept.keep(words)
    if (words === notes.words) kept.forget(words)
  }, [kept, words, notes.words])
  return {
    form,
    began,
    /** Something in it is not saved. */
    isChanged: form.formState.isDirty || words !== notes.words,
    /** What was sent is what stands now, as the server has cleaned it. */
    saved: (revision: number, values: NotesValues) => {
      kept.forget(form.getValues('words'))
      setBegan(revision)
      form.reset({ ...values, why: '' })
    },
  }
}
