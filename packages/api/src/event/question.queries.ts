import type { Db, ReadDb } from '@cuppa/db'
import { type EventId, Question, type QuestionId } from '@cuppa/domain'

import { askedQuestions } from './asked-questions.ts'

/** What an event asks now, in order. */
export async function listQuestions(db: ReadDb, eventId: EventId): Promise<Question[]> {
  return Question.array().parse(await askedQuestions(db, eventId).execute())
}

/** Those of an event that somebody has answered. */
export async function listAnswered(db: ReadDb, eventId: EventId): Promise<QuestionId[]> {
  const rows = await db
    .selectFrom('event_question')
    .select('id')
    .where('event_id', '=', eventId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('booking_answer')
          .select('booking_id')
          .whereRef('question_id', '=', 'event_question.id'),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function addQuestion(
  tx: Db,
  eventId: EventId,
  { choices, ...question }: Question & { readonly position: number },
): Promise<void> {
  await tx
    .insertInto('event_question')
    .values({
      ...question,
      event_id: eventId,
      choices: JSON.stringify(choices),
      retired_at: null,
    })
    .execute()
}
