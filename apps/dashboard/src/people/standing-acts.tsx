import { prose, standingActsFor, type StandingAct } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Person } from './person-page.tsx'

import styles from './people.module.css'

const words: Record<StandingAct, string> = {
  join: 'They join',
  pause: 'They pause',
  resume: 'They are back',
  leave: 'They leave',
  block: 'Block them',
  unblock: 'End the block',
}

/** What can be done to where somebody stands, on their word; to block somebody says why. */
export function StandingActs({ person }: { readonly person: Person }) {
  const [isBlocking, setBlocking] = useState(false)
  const { id: personId, revision, standing, greetedAt } = person
  const act = useAct(trpc.people.changeStanding.mutationOptions(), 'It is written down')
  const greet = useAct(trpc.people.greet.mutationOptions(), 'It is written down')
  const onTeam = person.roles.length > 0 ? 'An administrator ends their role first.' : undefined
  const choose = (each: StandingAct) => {
    if (each === 'block') setBlocking(true)
    else void act.attempt({ personId, revision, act: each, reason: '' })
  }
  return (
    <>
      <Problem sentence={act.problem ?? greet.problem} />
      <div className={styles['acts']}>
        {standingActsFor(standing).map((each) => (
          <ActButton
            key={each}
            look="quiet"
            busy={act.busy}
            why={each === 'block' || each === 'leave' ? onTeam : undefined}
            onClick={() => choose(each)}
          >
            {words[each]}
          </ActButton>
        ))}
        {standing === 'member' ? (
          <ActButton
            look="quiet"
            busy={greet.busy}
            onClick={() => void greet.attempt({ personId, greeted: greetedAt === null })}
          >
            {greetedAt === null ? 'We said hello' : 'Nobody said hello yet'}
          </ActButton>
        ) : null}
      </div>
      {isBlocking ? <BlockDialog person={person} onClose={() => setBlocking(false)} /> : null}
    </>
  )
}

const Values = z.strictObject({ reason: prose(1_000, 1) })

interface BlockDialogProps {
  readonly person: Person
  readonly onClose: () => void
}

function BlockDialog({ person, onClose }: BlockDialogProps) {
  const act = useAct(trpc.people.changeStanding.mutationOptions(), 'They are blocked')
  const form = useZodForm(Values, { reason: '' }, { reason: 'Why' })
  return (
    <Dialog title={`Block ${person.name}`} onClose={onClose}>
      <p>They are signed out at once. You can end the block at any time.</p>
      <Form
        form={form}
        send="Block them"
        onCancel={onClose}
        onSend={async ({ reason }) => {
          const on = { personId: person.id, revision: person.revision }
          await act.run({ ...on, act: 'block', reason })
          onClose()
        }}
      >
        <TextField
          {...form.register('reason')}
          label="Why?"
          hint="In words that you can tell them when they ask."
          rows={3}
          error={wrongWith(form, 'reason')}
        />
      </Form>
    </Dialog>
  )
}
