import { line, mostQuestions, QuestionKind, type SeriesQuestion } from '@cuppa/domain'
import { Notice } from '@cuppa/ui'
import { useState, type ReactNode } from 'react'
import { FormProvider, useFieldArray } from 'react-hook-form'
import { z } from 'zod'

import { ActButton } from '../parts/act-button.tsx'
import { Form } from '../parts/form.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { ItemActs } from './item-acts.tsx'
import { QuestionFields } from './question-fields.tsx'

import styles from './event.module.css'

const Values = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        words: line(300, 1),
        kind: QuestionKind,
        needed: z.boolean(),
        /** One a line. */
        choices: z.string().max(4_000),
      }),
    )
    .max(mostQuestions),
})
export type QuestionsInput = z.input<typeof Values>

const nouns = {
  questions: 'Questions',
  'questions.words': 'Question',
  'questions.choices': 'Answers to choose from',
}

const inForm = (questions: readonly SeriesQuestion[]): QuestionsInput => ({
  questions: questions.map(({ words, kind, needed, choices }) => ({
    words,
    kind,
    needed,
    choices: choices.join('\n'),
  })),
})

const wanted = ({ questions }: z.output<typeof Values>) =>
  questions.map(({ choices, ...question }) => ({
    ...question,
    choices: question.kind === 'choice' ? linesOf(choices) : [],
  }))

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export interface QuestionsFormProps {
  readonly questions: readonly SeriesQuestion[]
  readonly mayNot: string | undefined
  /** Answers what is asked then. */
  readonly save: (questions: SeriesQuestion[]) => Promise<readonly SeriesQuestion[]>
  /** What else is to be known or chosen. */
  readonly children?: ReactNode
}

/** What everyone who books is asked, question by question. */
export function QuestionsForm({ questions, mayNot, save, children }: QuestionsFormProps) {
  const [isSaved, setSaved] = useState(false)
  const form = useZodForm(Values, inForm(questions), nouns)
  const list = useFieldArray({ control: form.control, name: 'questions' })
  const isFull = list.fields.length >= mostQuestions
  return (
    <FormProvider {...form}>
      <Form
        form={form}
        send="Save the questions"
        why={mayNot}
        onSend={async (values) => {
          setSaved(false)
          form.reset(inForm(await save(wanted(values))))
          setSaved(true)
        }}
      >
        <p className="field-hint">
          Everyone who books is asked these, and the team reads the answers. What people need so
          that they can take part is asked already. Other words for a question that somebody has
          answered are a new question: the answers stay with the old one.
        </p>
        <ol role="list" className={styles['items']}>
          {list.fields.map(({ id }, index) => (
            <li key={id} className={styles['way']}>
              <QuestionFields index={index} />
              <ItemActs
                noun="question"
                index={index}
                count={list.fields.length}
                move={list.move}
                remove={list.remove}
              />
            </li>
          ))}
        </ol>
        <div className={styles['add']}>
          <ActButton
            look="quiet"
            why={isFull ? `An event can ask ${mostQuestions} questions at most.` : undefined}
            onClick={() => list.append({ words: '', kind: 'line', needed: false, choices: '' })}
          >
            Add a question
          </ActButton>
        </div>
        {children}
        {isSaved ? (
          <Notice look="good" title="Saved">
            <p>Everyone who books from now on is asked these.</p>
          </Notice>
        ) : null}
      </Form>
    </FormProvider>
  )
}
