import { ProvenanceKind, prose, SourceId, statementName, type DraftStatement } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useDraft } from '../draft/draft-context.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { SourceForm } from '../source/source-form.tsx'
import { SourcePicker } from '../source/source-picker.tsx'
import { useChosenSource } from '../source/use-chosen-source.ts'

const Link = z.strictObject({
  kind: ProvenanceKind,
  sourceId: z
    .literal('')
    .transform(() => null)
    .or(SourceId),
  note: prose(600),
})

const kindChoices = [
  { value: 'quotes', words: 'It uses their words' },
  { value: 'informed-by', words: 'It was shaped by this' },
  { value: 'merges', words: 'It brings several things together' },
  { value: 'answers', words: 'It answers this' },
  { value: 'editorial', words: 'The team wrote it', hint: 'There is no source. We say so openly.' },
] as const

export interface AddLinkDialogProps {
  readonly statement: DraftStatement
  readonly onClose: () => void
}

/** Links a statement to a source, chosen from those we have or written down in place. */
export function AddLinkDialog({ statement, onClose }: AddLinkDialogProps) {
  const { edition } = useDraft()
  const [isNew, setNew] = useState(false)
  const act = useAct(trpc.draft.addLink.mutationOptions(), 'The link is added')
  const form = useZodForm(
    Link,
    { kind: 'informed-by', sourceId: '', note: '' },
    { kind: 'How', sourceId: 'Source', note: 'Note' },
  )
  const [kind, sourceId] = [form.watch('kind'), form.watch('sourceId')]
  const chosen = useChosenSource(sourceId)
  const title = `Where did “${statementName(statement)}” come from?`
  const why = kind === 'editorial' || sourceId ? undefined : 'Choose a source first.'

  if (isNew) {
    return (
      <Dialog title="Add a source" onClose={onClose}>
        <SourceForm
          onDone={(id) => {
            if (id) form.setValue('sourceId', id)
            setNew(false)
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        form={form}
        send="Add the link"
        why={why}
        onCancel={onClose}
        onSend={async (values) => {
          await act.run({
            edition: edition.slug,
            statementId: statement.id,
            ...values,
            sourceId: values.kind === 'editorial' ? null : values.sourceId,
          })
          onClose()
        }}
      >
        <Radios {...form.register('kind')} legend="How?" choices={kindChoices} />
        {kind === 'editorial' ? null : (
          <SourcePicker
            chosen={chosen}
            onChoose={(id) => form.setValue('sourceId', id)}
            onNew={() => setNew(true)}
          />
        )}
        <TextField
          {...form.register('note')}
          label="Note"
          hint="Only if it helps: what was taken from it, or why the team wrote this."
          rows={2}
          error={wrongWith(form, 'note')}
        />
      </Form>
    </Dialog>
  )
}
