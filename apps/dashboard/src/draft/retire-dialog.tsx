import { line, noteLimit, statementName, type DraftStatement } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { useStructure } from './draft-context.tsx'

const Why = z.strictObject({ reason: line(noteLimit, 1) })

export interface ActDialogProps {
  readonly statement: DraftStatement
  readonly onClose: () => void
}

/** Takes a statement out and asks why, as readers of the next version will ask too. */
export function RetireDialog({ statement, onClose }: ActDialogProps) {
  const structure = useStructure()
  const name = statementName(statement)
  const act = useAct(trpc.draft.retireStatement.mutationOptions(), `“${name}” is taken out`)
  const form = useZodForm(Why, { reason: '' }, { reason: 'Why' })
  return (
    <Dialog title={`Take out “${name}”`} onClose={onClose}>
      <p>Its page and its history stay. You can bring it back until you publish.</p>
      <Form
        form={form}
        send="Take it out"
        onCancel={onClose}
        onSend={async ({ reason }) => {
          await act.run({ ...structure, statementId: statement.id, reason })
          onClose()
        }}
      >
        <TextField
          {...form.register('reason')}
          label="Why?"
          hint="One or two plain sentences, for everyone who reads the changes."
          rows={3}
          error={wrongWith(form, 'reason')}
        />
      </Form>
    </Dialog>
  )
}
