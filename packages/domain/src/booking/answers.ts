import type { Question, QuestionKind } from '../event/index.ts'
import type { QuestionId } from '../shared/index.ts'
import type { BookingRefusal } from './booking-rules.ts'

/**
 * What somebody says to a question of the team; empty where they leave it out.
 *
 * @example
 * const answer: Answer = { question: question.id, words: 'By train' }
 */
export interface Answer {
  readonly question: QuestionId
  readonly words: string
}

/**
 * How many characters an answer of each kind can have.
 *
 * @example
 * longestAnswer.line // 200
 */
export const longestAnswer: Record<QuestionKind, number> = { line: 200, words: 800, choice: 200 }

/**
 * An answer that cannot be taken, and why.
 *
 * @example
 * const { question, refusal }: WrongAnswer = wrongAnswers(questions, answers)[0]
 */
export interface WrongAnswer {
  /** The one that the answer is for or, where that is asked no more, the first that is. */
  readonly question: QuestionId | undefined
  readonly refusal: BookingRefusal
}

/**
 * All answers that cannot be taken: one that is needed and missing, one that is none of the choices,
 * one too long, and one to a question that is asked no more, as people see other words than were
 * answered.
 *
 * @example
 * wrongAnswers([{ id, kind: 'line', words: 'Who sent you?', needed: true, choices: [] }], [])
 * // [{ question: id, refusal: { kind: 'rule', code: 'booking/answer-needed', data: { … } } }]
 */
export function wrongAnswers(
  questions: readonly Question[],
  answers: readonly Answer[],
): WrongAnswer[] {
  const isOld = ({ question, words }: Answer) =>
    words !== '' && questions.every(({ id }) => id !== question)
  const changed: WrongAnswer[] = answers.some(isOld)
    ? [
        {
          question: questions[0]?.id,
          refusal: { kind: 'conflict', code: 'booking/questions-changed', data: {} },
        },
      ]
    : []
  return [
    ...changed,
    ...questions.flatMap((question): WrongAnswer[] => {
      const given = answers.find((one) => one.question === question.id)
      const refusal = refuseAnswer(question, given?.words ?? '')
      return refusal ? [{ question: question.id, refusal }] : []
    }),
  ]
}

function refuseAnswer(
  { kind, words: question, needed, choices }: Question,
  words: string,
): BookingRefusal | undefined {
  if (words === '') {
    return needed ? { kind: 'rule', code: 'booking/answer-needed', data: { question } } : undefined
  }
  if (kind === 'choice' && !choices.includes(words)) {
    return { kind: 'rule', code: 'booking/answer-not-a-choice', data: { question } }
  }
  const most = longestAnswer[kind]
  return words.length > most
    ? { kind: 'rule', code: 'booking/answer-too-long', data: { question, most } }
    : undefined
}
