import type { SitePage } from '@cuppa/client'
import type { Question } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'

import { Choices } from '../form/choices.tsx'

type QuestionsProps = Pick<Extract<SitePage, { name: 'book' }>, 'questions' | 'form'>

/** What the team asks for this event. Each answer goes back beside the question that it is for. */
export function Questions({ questions, form }: QuestionsProps) {
  if (questions.length === 0) return null
  return (
    <fieldset>
      <legend>Questions for this event</legend>
      <p className="field-hint">Only the team reads your answers.</p>
      {questions.map((question, at) => (
        <div key={question.id}>
          <input type="hidden" name={`question${at + 1}`} value={question.id} />
          <OneQuestion question={question} name={`answer${at + 1}`} form={form} />
        </div>
      ))}
    </fieldset>
  )
}

interface OneQuestionProps extends Pick<QuestionsProps, 'form'> {
  readonly question: Question
  readonly name: string
}

function OneQuestion({ question, name, form }: OneQuestionProps) {
  const { kind, words, needed, choices } = question
  const hint = needed ? undefined : 'You can leave this out.'
  const error = form.errors.find(({ field }) => field === name)?.sentence
  const value = form.values[name]
  if (kind === 'choice') {
    const offered = choices.map((choice) => ({ value: choice, words: choice }))
    const none = { value: '', words: 'No answer' }
    return (
      <Choices
        name={name}
        legend={words}
        error={error}
        chosen={value ?? (needed ? undefined : '')}
        choices={needed ? offered : [...offered, none]}
      />
    )
  }
  const field = { name, label: words, hint, error, defaultValue: value, autoComplete: 'off' }
  return kind === 'line' ? <Field {...field} /> : <TextField {...field} rows={4} />
}
