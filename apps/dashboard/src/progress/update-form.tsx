import {
  CalendarDate,
  EvidenceKind,
  evidenceKinds,
  line,
  ProgressState,
  progressStates,
  progressWords,
  prose,
  type StatementRef,
} from '@cuppa/domain'
import { Button, Field, TextField } from '@cuppa/ui'
import { useFieldArray } from 'react-hook-form'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Radios, Select } from '../parts/choices.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { todayHere } from '../parts/moment.ts'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

import styles from '../source/source.module.css'

const evidenceWords: Record<EvidenceKind, string> = {
  event: 'Something that happened',
  notes: 'Notes',
  post: 'A post',
  document: 'A document',
  number: 'A number',
  story: 'A story',
  link: 'A web page',
}

const Evidence = z.strictObject({
  kind: EvidenceKind,
  title: line(200, 1),
  words: prose(1_000),
  url: z
    .literal('')
    .transform(() => null)
    .or(
      z
        .string()
        .max(2_000)
        .regex(/^(?:https:\/\/|\/(?!\/))\S*$/),
    ),
})

const Update = z.strictObject({
  state: ProgressState,
  words: prose(2_000, 1),
  percent: z
    .literal('')
    .transform(() => null)
    .or(
      z
        .string()
        .regex(/^(?:100|\d{1,2})$/)
        .transform(Number),
    ),
  happenedOn: CalendarDate,
  evidence: z.array(Evidence).max(20),
})

const labels = {
  state: 'How is it going',
  words: 'In words',
  percent: 'Part of the way',
  happenedOn: 'Date',
  evidence: 'Evidence',
}

/** Says how a statement is going; nothing said before is changed by it. */
export function UpdateForm({ statement }: { readonly statement: StatementRef }) {
  const act = useAct(trpc.progress.post.mutationOptions(), 'The update is posted')
  const empty = {
    state: 'under-way' as const,
    words: '',
    percent: '',
    happenedOn: todayHere(),
    evidence: [],
  }
  const form = useZodForm(Update, empty, labels)
  const evidence = useFieldArray({ control: form.control, name: 'evidence' })
  return (
    <Form
      form={form}
      send="Post the update"
      why={useWhyNot('write')}
      onSend={async (values) => {
        await act.run({
          ...values,
          statementId: statement.id,
          evidence: values.evidence.map((piece) => ({
            ...piece,
            sourceId: null,
            happenedOn: null,
          })),
        })
        form.reset(empty)
      }}
    >
      <Radios
        {...form.register('state')}
        legend="How is it going?"
        choices={progressStates.map((value) => ({ value, words: progressWords[value] }))}
      />
      <TextField
        {...form.register('words')}
        label="In words"
        hint="What happened, in a few plain sentences. Everyone can read this."
        rows={3}
        error={wrongWith(form, 'words')}
      />
      <Field
        {...form.register('happenedOn')}
        label="Date"
        hint="The day this speaks of."
        type="date"
        error={wrongWith(form, 'happenedOn')}
      />
      <Field
        {...form.register('percent')}
        label="Part of the way, in percent"
        hint="Only where a number says something. Leave it empty if not."
        inputMode="numeric"
        error={wrongWith(form, 'percent')}
      />
      <fieldset className={styles['credits']} id="evidence" tabIndex={-1}>
        <legend>What can anyone check?</legend>
        <p className="field-hint">“Done” needs at least one.</p>
        {evidence.fields.map((field, index) => (
          <div key={field.id} className={styles['adder']}>
            <Select
              {...form.register(`evidence.${index}.kind`)}
              label="What is it?"
              choices={evidenceKinds.map((value) => ({ value, words: evidenceWords[value] }))}
            />
            <Field {...form.register(`evidence.${index}.title`)} label="Name" autoComplete="off" />
            <TextField {...form.register(`evidence.${index}.words`)} label="In words" rows={2} />
            <Field
              {...form.register(`evidence.${index}.url`)}
              label="Web address"
              hint="Starts with https://. You can leave it empty."
              inputMode="url"
              autoComplete="off"
            />
            <div>
              <Button look="quiet" onClick={() => evidence.remove(index)}>
                {`Take away evidence ${index + 1}`}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button
            look="quiet"
            onClick={() => evidence.append({ kind: 'link', title: '', words: '', url: '' })}
          >
            Add evidence
          </Button>
        </div>
      </fieldset>
    </Form>
  )
}
