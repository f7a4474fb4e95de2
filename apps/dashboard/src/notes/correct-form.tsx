import type { NotesDraftView } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { NotesInputs, notesIn, Theirs } from './notes-fields.tsx'
import { useNotesForm } from './use-notes-form.ts'

/** Puts right what is public. What was published before stays to be read beside it. */
export function CorrectForm({ notes }: { readonly notes: NotesDraftView }) {
  const { form, began, saved } = useNotesForm(notes)
  const act = useAct(trpc.notes.correct.mutationOptions(), 'The correction is published')
  return (
    <>
      <Theirs form={form} notes={notes} began={began} />
      <Form
        form={form}
        send="Publish the correction"
        why={useWhyNot('publish')}
        onSend={async (values) => {
          const on = { eventId: notes.event.id, revision: notes.revision, why: values.why }
          const { revision } = await act.run({ ...on, ...notesIn(values) })
          saved(revision, values)
        }}
      >
        <NotesInputs form={form} />
        <TextField
          {...form.register('why')}
          label="Why?"
          hint="Readers see this, with what changed."
          rows={2}
          error={wrongWith(form, 'why')}
        />
      </Form>
    </>
  )
}
