import { creditKinds, type Credit, type CreditKind } from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'

import { announcer, trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { newName } from '../parts/new-name.ts'
import { describe } from './describe.ts'
import type { PersonBehind } from './source-values.ts'

import styles from './source.module.css'

const creditWords: Record<CreditKind, string> = {
  named: 'By their name',
  pseudonym: 'By a name they chose',
  group: 'As a group',
  'not-named': 'Not named',
}

export interface PeopleBehindProps {
  readonly people: readonly PersonBehind[]
  readonly onChange: (people: readonly PersonBehind[]) => void
}

/** Whom a source thanks, each as they wish to be named. */
export function PeopleBehind({ people, onChange }: PeopleBehindProps) {
  const add = (person: PersonBehind) => {
    onChange([...people, person])
    announcer.say(`${person.words} is added`)
  }
  return (
    <fieldset className={styles['credits']}>
      <legend>Who said it?</legend>
      {people.length === 0 ? <p className="field-hint">Nobody is put down yet.</p> : null}
      <ul role="list" className={styles['list']}>
        {people.map((person, index) => (
          <li key={person.key} className={styles['credit']}>
            <bdi>{person.words}</bdi>
            <Button look="quiet" onClick={() => onChange(people.toSpliced(index, 1))}>
              Take away<span className="visually-hidden">{` ${person.words}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Adder onAdd={add} />
    </fieldset>
  )
}

function Adder({ onAdd }: { readonly onAdd: (person: PersonBehind) => void }) {
  const [name, setName] = useState('')
  const [as, setAs] = useState<CreditKind>('named')
  const [shown, setShown] = useState('')
  const search = useDeferredValue(name.trim())
  const { data } = useQuery({
    ...trpc.source.people.queryOptions({ search }),
    enabled: search.length > 1,
  })
  const known = search.length > 1 ? (data ?? []).slice(0, 4) : []
  const clear = () => {
    setName('')
    setShown('')
  }
  const addNew = () => {
    const credit = creditFrom(as, shown.trim() || name.trim())
    onAdd({
      key: newName(),
      words: describe(name.trim(), credit),
      credit: { person: 'new', name: name.trim(), credit },
    })
    clear()
  }
  return (
    <div className={styles['adder']}>
      <Field
        name="person-name"
        label="Name, for the team only"
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {known.length > 0 ? (
        <ul role="list" className={styles['list']} aria-label="People we know">
          {known.map((person) => (
            <li key={person.personId}>
              <Button
                look="quiet"
                onClick={() => {
                  const { personId, credit } = person
                  onAdd({
                    key: person.personId,
                    words: describe(person.name, credit),
                    credit: { person: 'known', personId, here: null },
                  })
                  clear()
                }}
              >
                {`Add ${person.name}, whom we know`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Select
        name="person-as"
        label="How do they want to be named?"
        choices={creditKinds.map((value) => ({ value, words: creditWords[value] }))}
        value={as}
        onChange={({ target }) =>
          setAs(creditKinds.find((kind) => kind === target.value) ?? 'named')
        }
      />
      {as === 'pseudonym' || as === 'group' ? (
        <Field
          name="person-shown"
          label="The name to show"
          autoComplete="off"
          value={shown}
          onChange={(event) => setShown(event.target.value)}
        />
      ) : null}
      <div>
        <ActButton
          look="quiet"
          why={name.trim() ? undefined : 'Write their name first.'}
          onClick={addNew}
        >
          Add this person
        </ActButton>
      </div>
    </div>
  )
}

const creditFrom = (as: CreditKind, name: string): Credit =>
  as === 'not-named' ? { as, name: null } : { as, name }
