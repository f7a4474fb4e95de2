import { progressStates, progressWords, type StatementRef } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { todayHere } from '../parts/moment.ts'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { PickSource } from './pick-source.tsx'
import { labels, noEvidence, Update } from './update.ts'

/** Says how a statement is going; nothing said before is changed by it. */
export function UpdateForm({ statement }: { readonly statement: StatementRef }) {
  const act = useAct(trpc.progress.post.mutationOptions(), 'The update is posted')
  const empty = {
    state: 'under-way' as const,
    words: '',
    percent: '',
    happenedOn: todayHere(),
    evidence: noEvidence,
  }
  const form = useZodForm(Update, empty, labels)
  const [picking, setPicking] = useState<number | null>(null)
  return (
    <>
      <Form
        form={form}
        send="Post the update"
        why={useWhyNot('write')}
        onSend={async (values) => {
          await act.run({
            ...values,
            statementId: statement.id,
            evidence: values.evidence.map((piece) => ({ ...piece, happenedOn: null })),
          })
          form.reset(empty)
        }}
      >
        <Radios
          {...form.register('state')}
          legend="How is it going?"
          choices={progressStates.map((value) => ({ value, words: progressWords[value] }))}
        />
        <TextField
          {...form.register('words')}
          label="In words"
          hint="What happened, in a few plain sentences. Everyone can read this."
          rows={3}
          error={wrongWith(form, 'words')}
        />
        <Field
          {...form.register('happenedOn')}
          label="Date"
          hint="The day this speaks of."
          type="date"
          error={wrongWith(form, 'happenedOn')}
        />
        <Field
          {...form.register('percent')}
          label="Part of the way, in percent"
          hint="Only where a number says something. Leave it empty if not."
          inputMode="numeric"
          error={wrongWith(form, 'percent')}
        />
        <EvidenceFields form={form} onPick={setPicking} />
      </Form>
      {picking === null ? null : (
        <PickSource form={form} index={picking} onClose={() => setPicking(null)} />
      )}
    </>
  )
}
