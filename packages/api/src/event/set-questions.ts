import { inTransaction } from '@cuppa/db'
import {
  type EventId,
  type Instant,
  line,
  mostQuestions,
  type Question,
  QuestionId,
  refuseQuestions,
  SeriesQuestion,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockEvent, onEvent } from './lock-event.ts'
import { addQuestion, listAnswered, listQuestions } from './question.queries.ts'
import { setAlone } from './set-alone.ts'
import { changeEvent } from './write-event.ts'

export const QuestionInput = SeriesQuestion.extend({
  words: line(300, 1),
  choices: z.array(line(200, 1)).max(10),
})
export type QuestionInput = z.infer<typeof QuestionInput>

export const SetQuestions = z.strictObject({
  ...onEvent,
  questions: z.array(QuestionInput).max(mostQuestions),
})
export type SetQuestions = z.infer<typeof SetQuestions>

/**
 * Puts other questions in the place of those that an event asks. One that keeps its words stays the
 * same question; one that was answered and is asked no more is kept with its answers.
 */
export async function setQuestions(scope: Scope, input: SetQuestions): Promise<Question[]> {
  demand(scope, 'write')
  const { eventId, questions } = input
  obey(refuseQuestions(questions))
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, input)
    const now = await listQuestions(tx, eventId)
    await putInPlace(within, eventId, { now, wanted: questions })
    await setAlone(tx, event, ['questions'])
    await changeEvent(within, event, {})
    await recordAudit(tx, scope, {
      command: 'event.setQuestions',
      subject: { kind: 'event', id: eventId },
      facts: { title: event.title, count: questions.length },
    })
    return listQuestions(tx, eventId)
  })
}

/** Asks these of everyone who books from now on, whatever was asked until now. */
export async function askInstead(
  scope: Scope,
  eventId: EventId,
  wanted: readonly QuestionInput[],
): Promise<void> {
  await putInPlace(scope, eventId, { now: await listQuestions(scope.db, eventId), wanted })
}

interface Asking {
  readonly now: readonly Question[]
  readonly wanted: readonly QuestionInput[]
}

async function putInPlace(scope: Scope, eventId: EventId, { now, wanted }: Asking): Promise<void> {
  const gone = now.filter((one) => !wanted.some((question) => isSame(one, question)))
  await takeOut(scope, eventId, gone)
  await ask(scope, eventId, { now, wanted })
}

const isSame = (one: QuestionInput, other: QuestionInput) =>
  one.kind === other.kind &&
  one.words === other.words &&
  JSON.stringify(one.choices) === JSON.stringify(other.choices)

/** What nobody has answered goes; the rest is kept for those who read the answers. */
async function takeOut(scope: Scope, eventId: EventId, gone: readonly Question[]): Promise<void> {
  const answered = await listAnswered(scope.db, eventId)
  for (const { id } of gone) {
    if (answered.includes(id)) await retire(scope, id, scope.now())
    else await scope.db.deleteFrom('event_question').where('id', '=', id).execute()
  }
}

async function retire({ db }: Scope, id: QuestionId, at: Instant): Promise<void> {
  await db.updateTable('event_question').set({ retired_at: at }).where('id', '=', id).execute()
}

/** Asks them in this order; also for an event that is a copy of another, where none is asked yet. */
export async function ask(scope: Scope, eventId: EventId, { now, wanted }: Asking): Promise<void> {
  for (const [position, { kind, words, needed, choices }] of wanted.entries()) {
    const question = { kind, words, needed, choices }
    const same = now.find((one) => isSame(one, question))
    if (same) {
      await scope.db
        .updateTable('event_question')
        .set({ position, needed })
        .where('id', '=', same.id)
        .execute()
      continue
    }
    const id = QuestionId.parse(scope.newId())
    await addQuestion(scope.db, eventId, { ...question, id, position })
  }
}
