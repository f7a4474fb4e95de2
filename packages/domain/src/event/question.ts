import { z } from 'zod'

import { QuestionId } from '../shared/index.ts'
import type { EventRefusal } from './reasons.ts'

/**
 * How a question is answered.
 *
 * @example
 * questionKinds.map((kind) => questionKindWords[kind])
 */
export const questionKinds = ['line', 'words', 'choice'] as const
/**
 * How a question is answered, as one of {@link questionKinds}.
 *
 * @example
 * QuestionKind.parse('choice')
 */
export const QuestionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof QuestionKind>

/**
 * The words people see for each kind.
 *
 * @example
 * questionKindWords.line // 'One line'
 */
export const questionKindWords: Record<QuestionKind, string> = {
  line: 'One line',
  words: 'Longer words',
  choice: 'One of a few choices',
}

/**
 * How many questions one event can ask.
 *
 * @example
 * mostQuestions // 5
 */
export const mostQuestions = 5

/**
 * A question of the team to everyone who books an event. Its words stay as they were asked: other
 * words are another question.
 *
 * @example
 * const { words, needed }: Question = event.questions[0]
 */
export const Question = z.strictObject({
  id: QuestionId,
  kind: QuestionKind,
  words: z.string(),
  /** Nobody books without an answer to it. */
  needed: z.boolean(),
  /** What one can choose from; empty for other kinds. */
  choices: z.array(z.string()),
})
export type Question = z.infer<typeof Question>

/**
 * Can an event ask these? No two are the same, and whoever chooses has at least two things to choose
 * from.
 *
 * @example
 * refuseQuestions([{ kind: 'choice', words: 'Tea?', choices: ['Yes'] }])?.code
 * // 'event/question-without-choice'
 */
export function refuseQuestions(
  questions: readonly Pick<Question, 'kind' | 'words' | 'choices'>[],
): EventRefusal | undefined {
  for (const { kind, words, choices } of questions) {
    if (questions.filter((one) => one.words === words).length > 1) {
      return { kind: 'rule', code: 'event/question-twice', data: { question: words } }
    }
    const isFair = kind === 'choice' ? new Set(choices).size > 1 : choices.length === 0
    if (!isFair || new Set(choices).size < choices.length) {
      return { kind: 'rule', code: 'event/question-without-choice', data: { question: words } }
    }
  }
  return undefined
}
