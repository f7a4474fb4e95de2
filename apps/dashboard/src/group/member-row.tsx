import { type GroupId, line, sayDate } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Group } from './group-page.tsx'

import people from '../people/people.module.css'
import styles from '../source/source.module.css'

interface MemberRowProps {
  readonly groupId: GroupId
  readonly member: Group['members'][number]
}

/** Somebody in a group: what they do there, since when, and how it ends. */
export function MemberRow({ groupId, member }: MemberRowProps) {
  const { personId, name, position, howChosen, since } = member
  const [isOpen, setOpen] = useState(false)
  const out = useAct(trpc.people.takeOutOfGroup.mutationOptions(), `${name} is not in it any more`)
  return (
    <li className={styles['item']}>
      <div>
        <p className="label">{`Since ${sayDate(since)}`}</p>
        <h3 dir="auto">
          <Link to="/people/$person" params={{ person: personId }}>
            {name}
          </Link>
        </h3>
        {position === '' ? null : (
          <p dir="auto">{howChosen === '' ? position : `${position} (${howChosen})`}</p>
        )}
      </div>
      {isOpen ? (
        <PositionForm groupId={groupId} member={member} onClose={() => setOpen(false)} />
      ) : (
        <div className={people['acts']}>
          <Button look="quiet" onClick={() => setOpen(true)}>
            Say what they do in it
            <span className="visually-hidden">{`: ${name}`}</span>
          </Button>
          <ActButton
            look="quiet"
            busy={out.busy}
            onClick={() => void out.attempt({ groupId, people: [personId] })}
          >
            Take them out
            <span className="visually-hidden">{`: ${name}`}</span>
          </ActButton>
        </div>
      )}
      <Problem sentence={out.problem} />
    </li>
  )
}

const Position = z.strictObject({ position: line(100), howChosen: line(200) })

interface PositionFormProps extends MemberRowProps {
  readonly onClose: () => void
}

function PositionForm({ groupId, member, onClose }: PositionFormProps) {
  const { personId, name, position, howChosen } = member
  const act = useAct(trpc.group.setPosition.mutationOptions(), `Saved for ${name}`)
  const form = useZodForm(
    Position,
    { position, howChosen },
    { position: 'What they do', howChosen: 'How they were chosen' },
  )
  return (
    <Form
      form={form}
      send="Save"
      onCancel={onClose}
      onSend={async (values) => {
        await act.run({ groupId, personId, ...values })
        onClose()
      }}
    >
      <Field
        {...form.register('position')}
        label="What do they do in it?"
        hint="Everyone can read this beside their name, if they are in the public list of people. Leave it empty for nothing special."
        autoComplete="off"
        error={wrongWith(form, 'position')}
      />
      <Field
        {...form.register('howChosen')}
        label="How were they chosen?"
        hint="For example: by a vote in May. Only the team reads this."
        autoComplete="off"
        error={wrongWith(form, 'howChosen')}
      />
    </Form>
  )
}
