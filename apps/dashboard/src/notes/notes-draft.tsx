import {
  explain,
  type NotesDraftView,
  refuseNotes,
  refuseNotesPublish,
  refuseShowing,
  sayCount,
} from '@cuppa/domain'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { useNow } from '../attendance/use-now.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form } from '../parts/form.tsx'
import { Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { NotesInputs, notesIn, Theirs } from './notes-fields.tsx'
import { useNotesForm } from './use-notes-form.ts'

import form from '../parts/form.module.css'

/** Notes as they are being written, and the two ways on. */
export function NotesDraft({ notes }: { readonly notes: NotesDraftView }) {
  const { event, revision } = notes
  const { form, began, isChanged, saved } = useNotesForm(notes)
  const save = useAct(trpc.notes.save.mutationOptions(), 'The notes are saved')
  const mayNot = useWhyNot('write')
  const refusal = refuseNotes(event, useNow())
  return (
    <>
      <Part title="Write them">
        <Theirs form={form} notes={notes} began={began} />
        <Form
          form={form}
          send="Save the notes"
          why={mayNot ?? (refusal && explain(refusal))}
          onSend={async (values) => {
            const on = { eventId: event.id, revision }
            const changed = await save.run({ ...on, ...notesIn(values) })
            saved(changed.revision, values)
          }}
        >
          <NotesInputs form={form} />
        </Form>
      </Part>
      <Part title="What next">
        <Onward notes={notes} first={isChanged ? 'Save the notes first.' : undefined} />
      </Part>
    </>
  )
}

interface OnwardProps {
  readonly notes: NotesDraftView
  /** What has to be done before either. */
  readonly first: string | undefined
}

function Onward({ notes, first }: OnwardProps) {
  const { event, revision, cameWithMail, cameWithout } = notes
  const send = useAct(trpc.notes.send.mutationOptions(), 'The notes are out for checking')
  const mayNot = useWhyNot('write')
  const refusal = refuseShowing(notes)
  return (
    <>
      <p>{whoIsTold(cameWithMail, cameWithout)}</p>
      <div className={form['buttons']}>
        <ActButton
          busy={send.busy}
          why={first ?? mayNot ?? (refusal && explain(refusal))}
          onClick={() => void send.attempt({ eventId: event.id, revision })}
        >
          Send them out for checking
        </ActButton>
      </div>
      <Problem sentence={send.problem} />
      <Publish notes={notes} first={first} />
    </>
  )
}

function whoIsTold(withMail: number, without: number): string {
  const mailed =
    withMail === 0
      ? 'Nobody who came left an e-mail address.'
      : `The link goes by e-mail to ${sayCount(withMail, 'person who came', 'people who came')}.`
  if (without === 0) return mailed
  return `${mailed} Tell ${sayCount(without, 'person', 'people')} by phone or by post.`
}

/** From then on everyone can read them, and they can only be corrected. */
export function Publish({ notes, first }: OnwardProps) {
  const { event, revision } = notes
  const publish = useAct(trpc.notes.publish.mutationOptions(), 'The notes are published')
  const mayNot = useWhyNot('publish')
  const refusal = refuseNotesPublish(event, notes, useNow())
  return (
    <>
      <div className={form['buttons']}>
        <ActButton
          look="quiet"
          busy={publish.busy}
          why={first ?? mayNot ?? (refusal && explain(refusal))}
          onClick={() => void publish.attempt({ eventId: event.id, revision })}
        >
          Publish them
        </ActButton>
      </div>
      <Problem sentence={publish.problem} />
    </>
  )
}
