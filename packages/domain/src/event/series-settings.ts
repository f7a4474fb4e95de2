import { z } from 'zod'

import { BeforeStart } from './before-start.ts'
import { KeptPlaces } from './kept-places.ts'
import { Question } from './question.ts'

/**
 * Places that each date of a series keeps for people who have not been before.
 *
 * @example
 * SeriesKept.parse({ mode: 'online', places: 3, until: { days: 2, at: '18:00' } })
 */
export const SeriesKept = KeptPlaces.extend({ until: BeforeStart })
export type SeriesKept = z.infer<typeof SeriesKept>

/**
 * What a series asks on the form of each of its dates, where each has a question of its own.
 *
 * @example
 * const { words, needed }: SeriesQuestion = series.questions[0]
 */
export const SeriesQuestion = Question.omit({ id: true })
export type SeriesQuestion = z.infer<typeof SeriesQuestion>

/**
 * What can be set for one date of a series alone, so that it keeps it when the others change.
 *
 * @example
 * const own: SetAlone = 'reminders'
 */
export const SetAlone = z.enum(['words', 'questions', 'reminders', 'kept', 'draw'])
export type SetAlone = z.infer<typeof SetAlone>
