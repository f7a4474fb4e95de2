import { channels, sourceKinds, type SourceId } from '@cuppa/domain'
import { channelWords, Field, Notice, Select, sourceWords, TextField } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { factNouns } from './labels.ts'
import { PeopleBehind } from './people-behind.tsx'
import { SourceClash } from './source-clash.tsx'
import { emptyValues, SourceValues, type KnownSource, type PersonBehind } from './source-values.ts'
import { useMend } from './use-mend.ts'
import { useWholes } from './use-wholes.ts'

export interface SourceFormProps {
  readonly source?: KnownSource
  /** `null`: it was given up. */
  readonly onDone: (id: SourceId | null) => void
}

/** What, when, in what words, and whom it thanks as they wish to be named. */
export function SourceForm({ source, onDone }: SourceFormProps) {
  return source ? <Mend source={source} onDone={onDone} /> : <AddNew onDone={onDone} />
}

function AddNew({ onDone }: Pick<SourceFormProps, 'onDone'>) {
  const [people, setPeople] = useState<readonly PersonBehind[]>([])
  const create = useAct(trpc.source.create.mutationOptions(), 'The source is added')
  const form = useZodForm(SourceValues, emptyValues, factNouns)
  return (
    <Form
      form={form}
      send="Add the source"
      onCancel={() => onDone(null)}
      onSend={async (values) => {
        const credits = people.map(({ credit }) => credit)
        onDone((await create.run({ ...values, credits })).sourceId)
      }}
    >
      <Fields form={form} />
      <PeopleBehind people={people} onChange={setPeople} />
    </Form>
  )
}

function Mend({ source, onDone }: Required<SourceFormProps>) {
  const mend = useMend(source, () => onDone(source.id))
  return (
    <>
      <SourceClash mend={mend} source={source} />
      <Form
        form={mend.form}
        send="Save the source"
        onCancel={() => onDone(null)}
        onSend={mend.save}
      >
        {source.published ? (
          <Notice look="quiet" title="A published version stands on this source">
            <p>What people read there stays as it was. You can still change who is thanked.</p>
          </Notice>
        ) : null}
        <Fields form={mend.form} source={source} />
        <PeopleBehind people={mend.people} onChange={mend.setPeople} />
      </Form>
    </>
  )
}

interface FieldsProps {
  readonly form: ReturnType<typeof useMend>['form']
  readonly source?: KnownSource
}

function Fields({ form, source }: FieldsProps) {
  const isFrozen = source?.published ?? false
  const wholes = useWholes(source)
  return (
    <>
      <Select
        {...form.register('kind')}
        label="What is it?"
        choices={sourceKinds.map((value) => ({ value, words: sourceWords[value] }))}
      />
      <Field
        {...form.register('title')}
        label="Name"
        hint="For example: First session on Zoom."
        readOnly={isFrozen}
        error={wrongWith(form, 'title')}
      />
      <Field
        {...form.register('happenedOn')}
        label="Date"
        hint="When it was said, held or decided."
        type="date"
        readOnly={isFrozen}
        error={wrongWith(form, 'happenedOn')}
      />
      <TextField
        {...form.register('words')}
        label="Words"
        hint="To the letter, as they were said or written. Leave it empty for a session."
        rows={4}
        readOnly={isFrozen}
        error={wrongWith(form, 'words')}
      />
      <Select
        {...form.register('channel')}
        label="How did it reach you?"
        choices={[
          { value: '', words: 'It does not matter here' },
          ...channels.map((value) => ({ value, words: upperFirst(channelWords[value]) })),
        ]}
      />
      <Select
        {...form.register('partOf')}
        label="Was it part of something?"
        choices={[
          { value: '', words: 'No' },
          ...wholes.map(({ id, title }) => ({ value: id, words: title })),
        ]}
      />
      <Field
        {...form.register('peopleCount')}
        label="How many people took part?"
        hint="A number, if you know it. Leave it empty if not."
        inputMode="numeric"
        readOnly={isFrozen}
        error={wrongWith(form, 'peopleCount')}
      />
    </>
  )
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
