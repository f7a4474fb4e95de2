import {
  CalendarDate,
  Channel,
  channels,
  line,
  prose,
  SourceId,
  SourceKind,
  sourceKinds,
  type Credit,
  type PersonId,
} from '@cuppa/domain'
import { channelWords, Field, Notice, Select, sourceWords, TextField } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { PeopleBehind } from './people-behind.tsx'

/** Someone behind a source, as the server takes it. */
export type CreditDraft =
  | { readonly person: 'known'; readonly personId: PersonId; readonly here: Credit | null }
  | { readonly person: 'new'; readonly name: string; readonly credit: Credit }

/** What the form shows of each of them. */
export interface PersonBehind {
  readonly key: string
  readonly words: string
  readonly credit: CreditDraft
}

/** A source that is there already. */
export interface KnownSource extends Omit<z.infer<typeof SourceValues>, 'partOf' | 'peopleCount'> {
  readonly id: SourceId
  readonly partOf: { readonly id: SourceId } | null
  readonly peopleCount: number | null
  /** A published version stands on it: only who is thanked can change. */
  readonly published: boolean
  readonly people: readonly PersonBehind[]
}

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema)

const SourceValues = z.strictObject({
  kind: SourceKind,
  title: line(200, 1),
  happenedOn: CalendarDate,
  channel: orNull(Channel),
  words: prose(4_000),
  partOf: orNull(SourceId),
  peopleCount: orNull(
    z
      .string()
      .regex(/^\d{1,8}$/)
      .transform(Number),
  ),
})

const labels = {
  title: 'Name',
  happenedOn: 'Date',
  words: 'Words',
  peopleCount: 'Number of people',
}

export interface SourceFormProps {
  readonly source?: KnownSource
  /** `null`: it was given up. */
  readonly onDone: (id: SourceId | null) => void
}

/** What, when, in what words, and whom it thanks as they wish to be named. */
export function SourceForm({ source, onDone }: SourceFormProps) {
  const [people, setPeople] = useState<readonly PersonBehind[]>(source?.people ?? [])
  const create = useAct(trpc.source.create.mutationOptions(), 'The source is added')
  const update = useAct(trpc.source.update.mutationOptions(), 'The source is mended')
  const sessions = useQuery(trpc.source.list.queryOptions({ search: '', after: null })).data?.items
  const form = useZodForm(SourceValues, startingValues(source), labels)
  const isFrozen = source?.published ?? false

  const send = async (values: z.output<typeof SourceValues>) => {
    const input = { ...values, credits: people.map(({ credit }) => credit) }
    if (source) {
      await update.run({ sourceId: source.id, ...input })
      onDone(source.id)
    } else onDone((await create.run(input)).sourceId)
  }
  return (
    <Form
      form={form}
      send={source ? 'Save the source' : 'Add the source'}
      onCancel={() => onDone(null)}
      onSend={send}
    >
      {isFrozen ? (
        <Notice look="quiet" title="A published version stands on this source">
          <p>What people read there stays as it was. You can still change who is thanked.</p>
        </Notice>
      ) : null}
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
          ...(sessions ?? [])
            .filter(({ id, kind }) => id !== source?.id && (kind === 'session' || kind === 'event'))
            .map(({ id, title }) => ({ value: id, words: title })),
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
      <PeopleBehind people={people} onChange={setPeople} />
    </Form>
  )
}

const emptyValues = {
  kind: 'contribution',
  title: '',
  happenedOn: '',
  channel: '',
  words: '',
  partOf: '',
  peopleCount: '',
} as const

function startingValues(source: KnownSource | undefined): z.input<typeof SourceValues> {
  if (!source) return emptyValues
  const { kind, title, happenedOn, channel, words, partOf, peopleCount } = source
  const facts = { kind, title, happenedOn, channel: channel ?? '', words } as const
  return { ...facts, partOf: partOf?.id ?? '', peopleCount: peopleCount?.toString() ?? '' }
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
