import { questionKinds, questionKindWords } from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { Tick } from '../parts/tick.tsx'
import type { QuestionsInput } from './questions-form.tsx'

/** One question: its words, how it is answered, and whether it must be. */
export function QuestionFields({ index }: { readonly index: number }) {
  const form = useFormContext<QuestionsInput>()
  const at = `questions.${index}` as const
  const which = `question ${index + 1}`
  return (
    <>
      <Field
        {...form.register(`${at}.words`)}
        label={`Question ${index + 1}`}
        hint="For example: What would you like to talk about?"
        autoComplete="off"
        error={wrongWith(form, `${at}.words`)}
      />
      <Select
        {...form.register(`${at}.kind`)}
        label={`How people answer ${which}`}
        choices={questionKinds.map((value) => ({ value, words: questionKindWords[value] }))}
      />
      {form.watch(`${at}.kind`) === 'choice' ? (
        <TextField
          {...form.register(`${at}.choices`)}
          label={`Answers to choose from for ${which}`}
          hint="Each on its own line, two or more."
          rows={4}
          error={wrongWith(form, `${at}.choices`)}
        />
      ) : null}
      <Tick {...form.register(`${at}.needed`)}>
        Nobody can book without an answer
        <span className="visually-hidden">{` to ${which}`}</span>
      </Tick>
    </>
  )
}
