import type { Question } from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'

/** What the event asks, for somebody who answers on the phone. */
export function AnswerFields({ questions }: { readonly questions: readonly Question[] }) {
  const form = useFormContext<{ answers: string[] }>()
  return questions.map(({ id, kind, words, needed, choices }, at) => {
    const field = {
      ...form.register(`answers.${at}`),
      label: words,
      hint: needed ? undefined : 'They can leave this out.',
      error: wrongWith(form, `answers.${at}`),
    }
    if (kind === 'line') return <Field key={id} {...field} autoComplete="off" />
    if (kind === 'words') return <TextField key={id} {...field} rows={3} />
    const none = { value: '', words: needed ? 'Choose one' : 'No answer' }
    const offered = choices.map((choice) => ({ value: choice, words: choice }))
    return <Select key={id} {...field} choices={[none, ...offered]} />
  })
}
