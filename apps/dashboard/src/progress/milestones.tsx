import {
  CalendarDate,
  line,
  milestoneWords,
  prose,
  type MilestoneView,
  type StatementRef,
  sayDate,
} from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { todayHere } from '../parts/moment.ts'
import { Empty } from '../parts/page.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

import styles from '../source/source.module.css'

export interface MilestonesProps {
  readonly statement: StatementRef
  readonly milestones: readonly MilestoneView[]
}

/** What is to be reached by when, and what became of it. */
export function Milestones({ statement, milestones }: MilestonesProps) {
  const [asked, setAsked] = useState<MilestoneView | 'new' | null>(null)
  const mayNot = useWhyNot('write')
  const close = () => setAsked(null)
  return (
    <>
      {milestones.length === 0 ? <Empty>There is no milestone yet.</Empty> : null}
      <ul role="list" className={styles['list']}>
        {milestones.map((milestone) => (
          <li key={milestone.id} className={styles['item']}>
            <div>
              <p className="label">{`${milestoneWords[milestone.state]}, by ${sayDate(milestone.dueOn)}`}</p>
              <h3 dir="auto">{milestone.title}</h3>
              {milestone.reason ? <p>{milestone.reason}</p> : null}
            </div>
            {milestone.state === 'planned' ? (
              <ActButton look="quiet" why={mayNot} onClick={() => setAsked(milestone)}>
                Say what became of it
                <span className="visually-hidden">{`: “${milestone.title}”`}</span>
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <ActButton look="quiet" why={mayNot} onClick={() => setAsked('new')}>
          Add a milestone
        </ActButton>
      </div>
      {asked === 'new' ? <AddDialog statement={statement} onClose={close} /> : null}
      {asked && asked !== 'new' ? <SettleDialog milestone={asked} onClose={close} /> : null}
    </>
  )
}

const Added = z.strictObject({ title: line(200, 1), dueOn: CalendarDate })

function AddDialog(props: { readonly statement: StatementRef; readonly onClose: () => void }) {
  const { statement, onClose } = props
  const act = useAct(trpc.milestone.add.mutationOptions(), 'The milestone is added')
  const form = useZodForm(Added, { title: '', dueOn: '' }, { title: 'What', dueOn: 'By when' })
  return (
    <Dialog title="Add a milestone" onClose={onClose}>
      <Form
        form={form}
        send="Add it"
        onCancel={onClose}
        onSend={async (values) => {
          await act.run({ statementId: statement.id, ...values })
          onClose()
        }}
      >
        <Field
          {...form.register('title')}
          label="What is to be reached?"
          autoComplete="off"
          error={wrongWith(form, 'title')}
        />
        <Field
          {...form.register('dueOn')}
          label="By when?"
          type="date"
          error={wrongWith(form, 'dueOn')}
        />
      </Form>
    </Dialog>
  )
}

/** Not `state`: the page behind the dialog has a field of that name, and so of that id. */
const Settled = z.strictObject({
  outcome: z.enum(['reached', 'missed', 'dropped']),
  settledOn: CalendarDate,
  reason: prose(600),
})

function SettleDialog(props: { readonly milestone: MilestoneView; readonly onClose: () => void }) {
  const { milestone, onClose } = props
  const act = useAct(trpc.milestone.settle.mutationOptions(), 'It is written down')
  const form = useZodForm(
    Settled,
    { outcome: 'reached', settledOn: todayHere(), reason: '' },
    { settledOn: 'Date', reason: 'Why' },
  )
  return (
    <Dialog title={`What became of “${milestone.title}”?`} onClose={onClose}>
      <Form
        form={form}
        send="Write it down"
        onCancel={onClose}
        onSend={async ({ outcome, ...values }) => {
          await act.run({ milestoneId: milestone.id, state: outcome, ...values })
          onClose()
        }}
      >
        <Radios
          {...form.register('outcome')}
          legend="It was"
          choices={(['reached', 'missed', 'dropped'] as const).map((value) => ({
            value,
            words: milestoneWords[value],
          }))}
        />
        <Field
          {...form.register('settledOn')}
          label="Date"
          type="date"
          error={wrongWith(form, 'settledOn')}
        />
        <TextField
          {...form.register('reason')}
          label="Why?"
          hint="Needed when it was missed or dropped."
          rows={2}
          error={wrongWith(form, 'reason')}
        />
      </Form>
    </Dialog>
  )
}
