import { sayDay, sayTime, sayZone } from '../shared/index.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

/** The sentences of events, beside the others in {@link explain}. */
export const eventSentences: SentencesOf<'event'> = {
  'event/ends-before-start': () => 'The end is not after the start. Choose a later end.',
  'event/time-skipped': ({ wall, zone }) =>
    `The clocks go forward past ${wallTime(wall)} on ${sayDay(wall.slice(0, 10))} (${sayZone(zone)}). Choose another time.`,
  'event/too-long': ({ days }) =>
    `An event can last ${days} days at most. Make a series for what goes on longer.`,
}

function wallTime(wall: Reasons['event/time-skipped']['wall']): string {
  return sayTime({ hour: Number(wall.slice(11, 13)), minute: Number(wall.slice(14, 16)) })
}
