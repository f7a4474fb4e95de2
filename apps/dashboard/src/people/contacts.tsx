import { contactKinds, contactWords, prose } from '@cuppa/domain'
import { Button, Select, TextField } from '@cuppa/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Person } from './person-page.tsx'

import styles from './people.module.css'

interface ContactsProps {
  readonly person: Person
  readonly isHere: boolean
}

/** The ways to reach somebody, the one to use first on top. */
export function Contacts({ person, isHere }: ContactsProps) {
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      {person.contacts.length === 0 ? <p>There is no way to reach them yet.</p> : null}
      <ul role="list" className={styles['rows']}>
        {person.contacts.map((contact) => (
          <Contact key={contact.id} person={person} contact={contact} isHere={isHere} />
        ))}
      </ul>
      {isAdding ? <AddContact person={person} onClose={() => setAdding(false)} /> : null}
      {isHere && !isAdding ? (
        <div>
          <Button look="quiet" onClick={() => setAdding(true)}>
            Add a way to reach them
          </Button>
        </div>
      ) : null}
    </>
  )
}

interface ContactProps extends ContactsProps {
  readonly contact: Person['contacts'][number]
}

function Contact({ person, contact, isHere }: ContactProps) {
  const on = { personId: person.id, contactId: contact.id }
  const prefer = useAct(trpc.people.preferContact.mutationOptions(), 'It is used first now')
  const end = useAct(trpc.people.endContact.mutationOptions(), 'It is not used any more')
  const { kind, value, preferred, verified, sharedWith } = contact
  const about = <span className="visually-hidden">{`: ${value}`}</span>
  return (
    <li className={styles['row']}>
      <span>
        <strong>{contactWords[kind]}</strong>
        {`: ${value}`}
        <span className="field-hint">
          {[
            ...(preferred ? [' Used first.'] : []),
            ...(verified ? [' They have shown that they read it.'] : []),
          ].join('')}
        </span>
        {sharedWith.map((other) => (
          <span key={other.id} className="field-hint">
            {' Shared with '}
            <Link to="/people/$person" params={{ person: other.id }}>
              {other.name}
            </Link>
            .
          </span>
        ))}
      </span>
      {isHere && !preferred ? (
        <ActButton look="quiet" busy={prefer.busy} onClick={() => void prefer.attempt(on)}>
          Use first{about}
        </ActButton>
      ) : null}
      {isHere ? (
        <ActButton look="quiet" busy={end.busy} onClick={() => void end.attempt(on)}>
          End{about}
        </ActButton>
      ) : null}
      <Problem sentence={prefer.problem ?? end.problem} />
    </li>
  )
}

const Values = z.strictObject({ kind: z.enum(contactKinds), value: prose(400, 1) })

interface AddContactProps {
  readonly person: Person
  readonly onClose: () => void
}

function AddContact({ person, onClose }: AddContactProps) {
  const act = useAct(trpc.people.addContact.mutationOptions(), 'It is written down')
  const form = useZodForm(
    Values,
    { kind: 'phone', value: '' },
    { kind: 'Way', value: 'Address or number' },
  )
  return (
    <Form
      form={form}
      send="Write it down"
      onCancel={onClose}
      onSend={async (contact) => {
        await act.run({ personId: person.id, contact })
        onClose()
      }}
    >
      <Select
        {...form.register('kind')}
        label="Way"
        choices={contactKinds.map((value) => ({ value, words: contactWords[value] }))}
      />
      <TextField
        {...form.register('value')}
        label="Address or number"
        rows={2}
        error={wrongWith(form, 'value')}
      />
    </Form>
  )
}
