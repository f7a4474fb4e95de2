import { expect, test } from 'vitest'

import { type Question, type QuestionKind, refuseQuestions } from '../event/index.ts'
import { QuestionId } from '../shared/index.ts'
import { wrongAnswers } from './answers.ts'

const idOf = (number: number) => QuestionId.parse(`00000000-0000-7000-8000-00000000000${number}`)
const asked = (number: number, kind: QuestionKind, needed = false): Question => ({
  id: idOf(number),
  kind,
  words: `Question ${number}?`,
  needed,
  choices: kind === 'choice' ? ['Tea', 'Coffee'] : [],
})
const questions = [asked(1, 'line', true), asked(2, 'words'), asked(3, 'choice')]
const say = (number: number, words: string) => ({ question: idOf(number), words })
const codes = (...answers: ReturnType<typeof say>[]) =>
  wrongAnswers(questions, answers).map(({ question, refusal }) => [question, refusal.code])

test('what is asked is answered, and what need not be is left out', () => {
  expect(codes(say(1, 'Ada'))).toEqual([])
  expect(codes(say(1, 'Ada'), say(2, 'One.\n\nTwo.'), say(3, 'Tea'))).toEqual([])
  expect(codes(say(1, 'Ada'), say(2, ''), say(3, ''))).toEqual([])
})

test('every answer that cannot be taken is told at once, each beside its question', () => {
  expect(codes(say(2, 'a'.repeat(801)), say(3, 'Cocoa'))).toEqual([
    [idOf(1), 'booking/answer-needed'],
    [idOf(2), 'booking/answer-too-long'],
    [idOf(3), 'booking/answer-not-a-choice'],
  ])
})

test('an answer to a question that is asked no more is not taken for another one', () => {
  expect(codes(say(1, 'Ada'), say(9, 'By train'))).toEqual([[idOf(1), 'booking/questions-changed']])
  expect(codes(say(1, 'Ada'), say(9, ''))).toEqual([])
  expect(wrongAnswers([], [say(9, 'By train')])[0]?.question).toBeUndefined()
})

test.each([
  [[asked(1, 'line'), asked(2, 'choice')], undefined],
  [[asked(1, 'line'), asked(1, 'words')], 'event/question-twice'],
  [[{ ...asked(1, 'choice'), choices: ['Tea'] }], 'event/question-without-choice'],
  [[{ ...asked(1, 'choice'), choices: ['Tea', 'Tea'] }], 'event/question-without-choice'],
  [[{ ...asked(1, 'choice'), choices: ['A', 'B', 'A'] }], 'event/question-without-choice'],
  [[{ ...asked(1, 'line'), choices: ['A', 'B'] }], 'event/question-without-choice'],
])('what an event asks can be answered: %#', (wanted, code) => {
  expect(refuseQuestions(wanted)?.code).toBe(code)
})
