import { MakeBooking, type RefusalError } from '@cuppa/api'
import type { FormState } from '@cuppa/client'
import { explain, type FieldIssue, mostQuestions, wrongAnswers } from '@cuppa/domain'

import type { Visit } from '../http/environment.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from './ask.ts'

type Values = Readonly<Record<string, string>>

/** Each by its number on the form, beside the question that stood there when it was shown. */
const numbers = Array.from({ length: mostQuestions }, (_, at) => at + 1)

/** The answers to the team's own questions that a form holds. */
export const answersIn = (values: Values) =>
  numbers.flatMap((number) => {
    const question = values[`question${number}`]
    return question === undefined ? [] : [{ question, words: values[`answer${number}`] ?? '' }]
  })

/** The field that a slip in the answers is about. */
export const answerField = ({ path }: FieldIssue): string => `answer${Number(path[1] ?? 0) + 1}`

export const isAboutAnswers = ({ refusal }: RefusalError): boolean =>
  refusal.code === 'booking/questions-changed' || refusal.code.startsWith('booking/answer-')

/** Every answer that cannot be taken, so that nobody hears of them one at a time. */
export async function slipsInAnswers(
  visit: Visit,
  runtime: Runtime,
  values: Values,
): Promise<FormState['errors']> {
  const answers = MakeBooking.shape.answers.safeParse(answersIn(values))
  if (!answers.success) return []
  const ask = askAsVisitor(runtime, visit.get('requestId'))
  const questions = await ask.event.questions({ slug: visit.req.param('slug') ?? '' })
  return wrongAnswers(questions, answers.data).map(({ question, refusal }) => {
    const at = questions.findIndex(({ id }) => id === question)
    return { field: at === -1 ? 'name' : `answer${at + 1}`, sentence: explain(refusal) }
  })
}
