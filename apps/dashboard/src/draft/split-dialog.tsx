import {
  line,
  noteLimit,
  paragraphsOf,
  prose,
  statementName,
  titleLimit,
  wordsLimit,
  type DraftStatement,
} from '@cuppa/domain'
import { Button, Field, TextField } from '@cuppa/ui'
import { useFieldArray } from 'react-hook-form'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { useStructure } from './draft-context.tsx'
import type { ActDialogProps } from './retire-dialog.tsx'
import { WhyField } from './why-field.tsx'

import styles from './draft.module.css'

const Split = z.strictObject({
  parts: z
    .array(z.strictObject({ title: line(titleLimit), words: prose(wordsLimit, 1) }))
    .min(2)
    .max(6),
  reason: prose(noteLimit, 1),
})

/** Makes two or more statements of one; each keeps where it came from. */
export function SplitDialog({ statement, onClose }: ActDialogProps) {
  const structure = useStructure()
  const name = statementName(statement)
  const act = useAct(trpc.draft.splitStatement.mutationOptions(), `“${name}” is split`)
  const form = useZodForm(
    Split,
    { parts: startingParts(statement), reason: '' },
    { parts: 'The parts', reason: 'Why' },
  )
  const parts = useFieldArray({ control: form.control, name: 'parts' })
  return (
    <Dialog title={`Split “${name}”`} onClose={onClose}>
      <p>Each part is a statement of its own from now on. All keep where they came from.</p>
      <Form
        form={form}
        send="Split it"
        onCancel={onClose}
        onSend={async (values) => {
          await act.run({ ...structure, statementId: statement.id, ...values })
          onClose()
        }}
      >
        <div id="parts" tabIndex={-1}>
          {parts.fields.map((field, index) => (
            <fieldset key={field.id} className={styles['part']}>
              <legend>{`Part ${index + 1}`}</legend>
              <Field {...form.register(`parts.${index}.title`)} label="Name" autoComplete="off" />
              <TextField {...form.register(`parts.${index}.words`)} label="Words" rows={3} />
            </fieldset>
          ))}
          <Button look="quiet" onClick={() => parts.append({ title: '', words: '' })}>
            Add one more part
          </Button>
        </div>
        <WhyField field={form.register('reason')} error={wrongWith(form, 'reason')} />
      </Form>
    </Dialog>
  )
}

/** The paragraphs are a first guess at the parts. */
function startingParts({ title, words }: DraftStatement) {
  const [first = '', ...rest] = paragraphsOf(words)
  return [
    { title, words: first },
    { title: '', words: rest.join('\n\n') },
  ]
}
