import { modes, modeWords, type Mode } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import { Tick } from '../parts/tick.tsx'
import type { WordsInput } from './event-values.ts'

import styles from './event.module.css'

/** How people can take part, each way with its own room and its own way in. */
export function PlaceFields() {
  return (
    <Group legend="How can people take part?">
      {modes.map((mode) => (
        <OneWay key={mode} mode={mode} />
      ))}
    </Group>
  )
}

function OneWay({ mode }: { readonly mode: Mode }) {
  const form = useFormContext<WordsInput>()
  const isOffered = form.watch(`${mode}.offered`)
  return (
    <div className={styles['way']}>
      <Tick {...form.register(`${mode}.offered`)}>
        <strong>{modeWords[mode]}</strong>
      </Tick>
      {isOffered ? <WayFields mode={mode} /> : null}
    </div>
  )
}

interface Hints {
  readonly place: string
  readonly join: string
}

const hints: Record<Mode, Hints> = {
  'in-person': {
    place: 'The name and address of the place.',
    join: 'What only those who come need to know, such as a door code. Leave it empty if there is nothing.',
  },
  online: {
    place: 'What is used, such as a video call. Everyone can read this, so no link here.',
    join: 'The link, and how to use it. Only those who have a place see it.',
  },
  phone: {
    place: 'What a call costs, for example. Everyone can read this, so no number here.',
    join: 'The number to ring, and any code. Only those who have a place see it.',
  },
}

function WayFields({ mode }: { readonly mode: Mode }) {
  const form = useFormContext<WordsInput>()
  return (
    <div className={styles['inside']}>
      <Field
        {...form.register(`${mode}.place`)}
        label={about(nouns.place, mode)}
        hint={hints[mode].place}
        autoComplete="off"
        error={wrongWith(form, `${mode}.place`)}
      />
      <TextField
        {...form.register(`${mode}.access`)}
        label={about(nouns.access, mode)}
        hint="What is arranged so that everyone can take part: steps, hearing loop, captions, breaks."
        rows={3}
        error={wrongWith(form, `${mode}.access`)}
      />
      <Field
        {...form.register(`${mode}.capacity`)}
        label={about(nouns.capacity, mode)}
        hint="A number. Leave it empty if there is room for everyone."
        inputMode="numeric"
        autoComplete="off"
        error={wrongWith(form, `${mode}.capacity`)}
      />
      <TextField
        {...form.register(`${mode}.join`)}
        label={about(nouns.join, mode)}
        hint={hints[mode].join}
        rows={3}
        error={wrongWith(form, `${mode}.join`)}
      />
    </div>
  )
}

const nouns = {
  place: 'Where',
  access: 'Access',
  capacity: 'How many places',
  join: 'How to join',
}

/** "Where (online)": each label is one of its own on the page. */
const about = (noun: string, mode: Mode) => `${noun} (${modeWords[mode].toLowerCase()})`
