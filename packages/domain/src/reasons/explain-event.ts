import { modes, modeWords } from '../event/index.ts'
import { sayCount, sayDay, sayTime, sayZone } from '../shared/index.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

/** The sentences of events, beside the others in {@link explain}. */
export const eventSentences: SentencesOf<'event' | 'series'> = {
  'event/ends-before-start': () => 'The end is not after the start. Choose a later end.',
  'event/time-skipped': ({ wall, zone }) =>
    `The clocks go forward past ${wallTime(wall)} on ${sayDay(wall.slice(0, 10))} (${sayZone(zone)}). Choose another time.`,
  'event/too-long': ({ days }) =>
    `An event can last ${days} days at most. Make a series for what goes on longer.`,
  'event/not-found': () => 'We could not find that event. Look for it in the list of events.',
  'event/stale': ({ title, theirs }) =>
    `${theirs.by} has changed “${title}” in the meantime. Look at it again, then repeat your change.`,
  'event/state-wrong': ({ title, state }) =>
    `“${title}” is ${state === 'draft' ? 'a draft' : state}, so this cannot be done with it.`,
  'event/reason-missing': () => 'Say why, so that people understand.',
  'event/time-wrong': () =>
    'There is no such time. Check that it ends after it starts, and that clocks do not change then.',
  'event/place-taken': ({ mode, taken }) =>
    `${sayCount(taken, 'place is', 'places are')} taken for “${modeName(mode)}”. Keep at least as many places.`,
  'series/not-found': () => 'We could not find that series. Look for it in the list of series.',
  'series/stale': ({ title, theirs }) =>
    `${theirs.by} has changed the series “${title}” in the meantime. Look at it again, then repeat your change.`,
  'series/ended': ({ title }) => `The series “${title}” has ended. Start a new one.`,
  'series/date-not-its-own': ({ title }) =>
    `That date does not belong to the series “${title}”. Choose one of its dates.`,
  'event/rule-without-dates': () =>
    'These choices never give a date. Choose other days, or a later end.',
  'event/too-many-dates': ({ most }) =>
    `That makes more than ${most} dates. Choose an earlier end, or fewer days.`,
}

function wallTime(wall: Reasons['event/time-skipped']['wall']): string {
  return sayTime({ hour: Number(wall.slice(11, 13)), minute: Number(wall.slice(14, 16)) })
}

function modeName(mode: string): string {
  const known = modes.find((each) => each === mode)
  return known ? modeWords[known] : mode
}
