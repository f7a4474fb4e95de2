import { eventKinds, eventKindWords } from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { AgendaFields } from './agenda-fields.tsx'
import type { WordsInput } from './event-values.ts'
import { PlaceFields } from './place-fields.tsx'

/** Title, kind and words: what people read first. */
export function TitleFields() {
  const form = useFormContext<WordsInput>()
  return (
    <>
      <Field
        {...form.register('title')}
        label="Title"
        hint="For example: Winter Cuppa."
        autoComplete="off"
        error={wrongWith(form, 'title')}
      />
      <Select
        {...form.register('kind')}
        label="Kind"
        choices={eventKinds.map((value) => ({ value, words: eventKindWords[value] }))}
      />
      <Field
        {...form.register('summary')}
        label="In one sentence"
        hint="What people read in lists and calendars."
        autoComplete="off"
        error={wrongWith(form, 'summary')}
      />
      <TextField
        {...form.register('words')}
        label="More about it"
        hint="What it is about, and for whom. An empty line starts a new paragraph."
        rows={6}
        error={wrongWith(form, 'words')}
      />
    </>
  )
}

/** How people can take part, and what will happen. */
export function PartFields() {
  return (
    <>
      <PlaceFields />
      <AgendaFields />
    </>
  )
}
