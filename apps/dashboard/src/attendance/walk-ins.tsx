import { line, Mode, modeWords, type WalkIn } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { DayPartProps } from './expected.tsx'
import { HowTheyCame } from './how-they-came.tsx'

import styles from './attendance.module.css'

const Someone = z.strictObject({ name: line(200, 1), mode: Mode })

/** Whoever comes without a booking is welcome: a name is all that is asked. */
export function WalkIns({ day, why }: DayPartProps) {
  const { event, walkIns } = day
  const act = useAct(trpc.attendance.walkIn.mutationOptions(), 'They are checked in')
  const [first = 'in-person'] = event.modes
  const form = useZodForm(Someone, { name: '', mode: first }, { name: 'Name' })
  return (
    <>
      <ul role="list" className={styles['people']}>
        {walkIns.map((walkIn) => (
          <li key={walkIn.id} className={styles['person']}>
            <Somebody walkIn={walkIn} day={day} why={why} />
          </li>
        ))}
      </ul>
      <Form
        form={form}
        send="Check them in"
        why={why}
        onSend={async (values) => {
          await act.run({ eventId: event.id, ...values, parts: [] })
          form.reset({ name: '', mode: values.mode })
          form.setFocus('name')
        }}
      >
        <Field
          {...form.register('name')}
          label="Name"
          hint="As they would like to be called."
          autoComplete="off"
          spellCheck={false}
          error={wrongWith(form, 'name')}
        />
        {event.modes.length > 1 ? (
          <Radios
            {...form.register('mode')}
            legend="How do they take part?"
            choices={event.modes.map((value) => ({ value, words: modeWords[value] }))}
          />
        ) : null}
      </Form>
    </>
  )
}

function Somebody({ walkIn, day, why }: DayPartProps & { readonly walkIn: WalkIn }) {
  const { name, id, mode } = walkIn
  const undo = useAct(trpc.attendance.undo.mutationOptions(), `${name} is taken off the list`)
  return (
    <>
      <div className={styles['who']}>
        <strong dir="auto">{name}</strong>
        <span className="label">{`Here, ${modeWords[mode]}`}</span>
      </div>
      <ActButton
        look="quiet"
        busy={undo.busy}
        off={why !== undefined}
        onClick={() => void undo.attempt({ attendanceId: id })}
      >
        Undo<span className="visually-hidden">{` ${name}`}</span>
      </ActButton>
      <HowTheyCame name={name} came={walkIn} day={day} />
      <Problem sentence={undo.problem} />
    </>
  )
}
