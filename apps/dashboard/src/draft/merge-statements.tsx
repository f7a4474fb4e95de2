import {
  explain,
  kindTitle,
  line,
  noteLimit,
  prose,
  refuseMerge,
  StatementId,
  statementName,
  titleLimit,
  wordsLimit,
} from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { asRulesSee, useDraft, useStructure } from './draft-context.tsx'
import { WhyField } from './why-field.tsx'

import formStyles from '../parts/form.module.css'

const Merge = z.strictObject({
  statementIds: z.array(StatementId).min(2),
  title: line(titleLimit),
  words: prose(wordsLimit, 1),
  reason: prose(noteLimit, 1),
})

/** Makes one statement of several. */
export function MergeStatements() {
  const [isOpen, setOpen] = useState(false)
  const draft = useDraft()
  const mayNot = useWhyNot('write')
  const why = mayNot ?? (draft.statements.length < 2 ? 'There is nothing to merge yet.' : undefined)
  return (
    <>
      <ActButton look="quiet" why={why} onClick={() => setOpen(true)}>
        Merge statements
      </ActButton>
      {isOpen ? <MergeDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useDraft()
  const structure = useStructure()
  const act = useAct(trpc.draft.mergeStatements.mutationOptions(), 'The statements are one now')
  const form = useZodForm(
    Merge,
    { statementIds: [], title: '', words: '', reason: '' },
    { statementIds: 'Statements', words: 'Words', reason: 'Why' },
  )
  const chosen = form.watch('statementIds').map(String)
  const ids = draft.statements.map(({ id }) => id).filter((id) => chosen.includes(id))
  const refusal = refuseMerge(asRulesSee(draft), ids)

  const fill = () => {
    const texts = draft.statements.filter(({ id }) => chosen.includes(id))
    form.setValue(
      'title',
      texts
        .map(({ title }) => title)
        .filter(Boolean)
        .join(' and '),
    )
    form.setValue('words', texts.map(({ words }) => words).join('\n\n'))
  }
  return (
    <Dialog title="Merge statements" onClose={onClose}>
      <p>Choose two or more of one kind. The new one stands in the place of the first.</p>
      <Form
        form={form}
        send="Merge them"
        why={refusal ? explain(refusal) : undefined}
        onCancel={onClose}
        onSend={async ({ statementIds, title, words, reason }) => {
          await act.run({ ...structure, statementIds, into: { title, words }, reason })
          onClose()
        }}
      >
        <fieldset className={formStyles['choices']} id="statementIds" tabIndex={-1}>
          <legend>Which ones?</legend>
          {draft.statements.map((statement) => (
            <Tick
              key={statement.id}
              value={statement.id}
              {...form.register('statementIds', { onChange: fill })}
            >
              {`${kindTitle(statement)}: ${statementName(statement)}`}
            </Tick>
          ))}
        </fieldset>
        <Field {...form.register('title')} label="Name" autoComplete="off" />
        <TextField
          {...form.register('words')}
          label="Words"
          hint="A first guess stands here when you choose. Make it one text."
          error={wrongWith(form, 'words')}
        />
        <WhyField field={form.register('reason')} error={wrongWith(form, 'reason')} />
      </Form>
    </Dialog>
  )
}
