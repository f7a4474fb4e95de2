import {
  consentChannels,
  consentPurposes,
  contactWords,
  GroupId,
  line,
  purposeWords,
  sayCount,
} from '@cuppa/domain'
import { Field, Notice, Select } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Line } from './people-table.tsx'

import styles from './people.module.css'

interface Done {
  readonly words: string
  readonly undo: () => Promise<unknown>
}

interface ManyProps {
  readonly people: readonly Line[]
}

/** What can be done for all who are chosen at once, and taken back. */
export function ManyActs({ people }: ManyProps) {
  const [open, setOpen] = useState<'group' | 'consent' | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const why = people.length === 0 ? 'Choose people in the list first.' : undefined
  const close = (next: Done) => {
    setOpen(null)
    setDone(next)
  }
  return (
    <>
      <div className={styles['acts']} role="group" aria-label="For all who are chosen">
        <ActButton look="quiet" why={why} onClick={() => setOpen('group')}>
          {why ? 'Add to a group' : `Add ${sayCount(people.length, 'person', 'people')} to a group`}
        </ActButton>
        <ActButton look="quiet" off={why !== undefined} onClick={() => setOpen('consent')}>
          Write down what they agreed to
        </ActButton>
      </div>
      {done ? (
        <Notice role="status" title={done.words}>
          <ActButton
            look="quiet"
            onClick={() => {
              void done.undo()
              setDone(null)
            }}
          >
            Undo
          </ActButton>
        </Notice>
      ) : null}
      {open === 'group' ? (
        <GroupDialog people={people} onClose={() => setOpen(null)} onDone={close} />
      ) : null}
      {open === 'consent' ? (
        <ConsentDialog people={people} onClose={() => setOpen(null)} onDone={close} />
      ) : null}
    </>
  )
}

interface DialogProps extends ManyProps {
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}

function GroupDialog({ people, onClose, onDone }: DialogProps) {
  const groups = useSuspenseQuery(trpc.people.groups.queryOptions()).data
  const add = useAct(trpc.people.addToGroup.mutationOptions(), 'They are in the group')
  const takeOut = useAct(trpc.people.takeOutOfGroup.mutationOptions(), 'That is taken back')
  const form = useZodForm(
    z.strictObject({ groupId: GroupId }),
    { groupId: groups[0]?.id ?? '' },
    { groupId: 'Group' },
  )
  return (
    <Dialog title="Add to a group" onClose={onClose}>
      {groups.length === 0 ? (
        <p>There is no group yet.</p>
      ) : (
        <Form
          form={form}
          send="Add them"
          onCancel={onClose}
          onSend={async ({ groupId }) => {
            const reached = await add.run({ groupId, people: people.map(({ id }) => id) })
            const name = groups.find(({ id }) => id === groupId)?.name ?? ''
            const count = reached.people.length
            onDone({
              words: `${sayCount(count, 'person is', 'people are')} added to ${name}`,
              undo: async () => count > 0 && takeOut.attempt({ groupId, people: reached.people }),
            })
          }}
        >
          <Select
            {...form.register('groupId')}
            label="Group"
            choices={groups.map(({ id, name }) => ({ value: id, words: name }))}
          />
        </Form>
      )}
    </Dialog>
  )
}

const Said = z.strictObject({
  purpose: z.enum(consentPurposes),
  channel: z.enum(consentChannels),
  step: z.enum(['given', 'withdrawn']),
  evidence: line(300, 3),
})

function ConsentDialog({ people, onClose, onDone }: DialogProps) {
  const act = useAct(trpc.people.recordConsent.mutationOptions(), 'It is written down')
  const form = useZodForm(
    Said,
    { purpose: 'news', channel: 'email', step: 'given', evidence: '' },
    { purpose: 'What', channel: 'How', step: 'Answer', evidence: 'How we know' },
  )
  return (
    <Dialog title="Write down what they agreed to" onClose={onClose}>
      <Form
        form={form}
        send="Write it down"
        onCancel={onClose}
        onSend={async (wish) => {
          const reached = await act.run({ people: people.map(({ id }) => id), wish })
          const count = reached.people.length
          onDone({
            words: `Written down for ${sayCount(count, 'person', 'people')}`,
            // The record only grows: taking a yes back is a no, and a no stays one until they say more.
            undo: async () =>
              count > 0 &&
              wish.step === 'given' &&
              act.attempt({
                people: reached.people,
                wish: {
                  ...wish,
                  step: 'withdrawn',
                  evidence: `Taken back: ${wish.evidence}`.slice(0, 300),
                },
              }),
          })
        }}
      >
        <Select
          {...form.register('purpose')}
          label="What"
          choices={consentPurposes.map((value) => ({ value, words: purposeWords[value] }))}
        />
        <Select
          {...form.register('channel')}
          label="How"
          choices={consentChannels.map((value) => ({ value, words: contactWords[value] }))}
        />
        <Select
          {...form.register('step')}
          label="Answer"
          choices={[
            { value: 'given', words: 'Yes' },
            { value: 'withdrawn', words: 'No' },
          ]}
        />
        <Field
          {...form.register('evidence')}
          label="How do we know?"
          hint="For example: said so on the phone on 3 May."
          autoComplete="off"
          error={wrongWith(form, 'evidence')}
        />
      </Form>
    </Dialog>
  )
}
