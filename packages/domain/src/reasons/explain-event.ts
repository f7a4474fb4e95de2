import { modes, modeWords } from '../event/mode.ts'
import { sayCount, sayDay, sayTime, sayZone } from '../shared/index.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

/** The sentences of events, beside the others in {@link explain}. */
export const eventSentences: SentencesOf<'event' | 'series' | 'calendar'> = {
  'event/ends-before-start': () => 'The end is not after the start. Choose a later end.',
  'event/time-skipped': ({ wall, zone }) =>
    `The clocks go forward past ${wallTime(wall)} on ${sayDay(wall.slice(0, 10))} (${sayZone(zone)}). Choose another time.`,
  'event/too-long': ({ days }) =>
    `An event can last ${days} days at most. Make a series for what goes on longer.`,
  'event/not-found': () => 'We could not find that event. Look for it in the list of events.',
  'event/stale': ({ title, theirs }) =>
    `${theirs.by} has changed “${title}” in the meantime. Look at it again, then repeat your change.`,
  'event/place-taken': ({ mode, taken }) =>
    `${sayCount(taken, 'place is', 'places are')} taken for “${modeName(mode)}”. Keep it as a way to take part.`,
  'event/kept-without-end': ({ mode }) =>
    `${modeName(mode)}: say how many places there are first. Then some of them can be kept.`,
  'event/kept-too-many': ({ mode, places, capacity }) =>
    `${modeName(mode)}: there are ${sayCount(capacity, 'place', 'places')}, so ${places} cannot be kept. Choose ${capacity} or fewer.`,
  'event/kept-until-wrong': () =>
    'Places can be kept until a moment that is still to come, and not after the start. Choose another one.',
  'event/question-twice': ({ question }) =>
    `You ask “${question}” twice. Take one of the two out, or give it other words.`,
  'event/question-without-choice': ({ question }) =>
    `Give “${question}” two or more answers to choose from, each on its own line and each another one.`,
  'event/place-awaited': ({ mode, waiting }) =>
    `${sayCount(waiting, 'person waits', 'people wait')} for a place with “${modeName(mode)}”. Keep it as a way to take part.`,
  'series/not-found': () => 'We could not find that series. Look for it in the list of series.',
  'series/stale': ({ title, theirs }) =>
    `${theirs.by} has changed the series “${title}” in the meantime. Look at it again, then repeat your change.`,
  'calendar/too-large': ({ kilobytes }) =>
    `This file is larger than ${kilobytes} KB. Save a shorter time from your calendar, and bring in that.`,
  'calendar/not-a-calendar': () =>
    'We could not read this as a calendar. Choose a file that ends with .ics.',
  'calendar/too-many-events': ({ most }) =>
    `This file has more than ${most} events. Save a shorter time from your calendar, and bring in that.`,
  'calendar/too-many-dates': ({ most }) =>
    `This file would make more than ${most} dates. Save a shorter time from your calendar, and bring in that.`,
  'series/ended': ({ title }) => `The series “${title}” has ended. Start a new one.`,
  'series/date-not-its-own': ({ title }) =>
    `That date does not belong to the series “${title}”. Choose one of its dates.`,
  'series/rule-too-late': ({ until }) =>
    `The dates are made up to ${sayDay(until)}. Let the new rule begin by then.`,
  'event/rule-without-dates': () =>
    'These choices never give a date. Choose other days, or a later end.',
  'event/too-many-dates': ({ most }) =>
    `That makes more than ${most} dates. Choose an earlier end, or fewer days.`,
  'event/already-published': () => 'This event is published already.',
  'event/title-missing': () => 'Give the event a title first.',
  'event/place-missing': () => 'Say how people can take part: in person, online or by phone.',
  'event/reason-missing': () => 'Say why, so that those who wanted to come understand.',
  'event/not-published': () => 'Nobody has seen this event yet. You can change or delete it.',
  'event/not-a-draft': () => 'People have seen this event. Cancel it, so that they know.',
  'event/is-cancelled': () => 'This event is cancelled. Say first that it is held after all.',
  'event/is-postponed': () => 'This event is postponed already. Give it a new date, or cancel it.',
  'event/is-on-as-planned': () => 'This event is to be held as planned already.',
  'event/is-over': () => 'This event is over. What happened stays as it was.',
  'event/has-begun': () => 'This event has begun. You can change its end, not its start.',
  'event/moved-into-past': () => 'That time has gone by. Choose one that is still to come.',
  'event/capacity-below-taken': ({ mode, capacity, taken }) =>
    `${mode}: ${sayCount(taken, 'place is', 'places are')} taken, so ${capacity} is too few. Choose ${taken} or more.`,
}

function wallTime(wall: Reasons['event/time-skipped']['wall']): string {
  return sayTime({ hour: Number(wall.slice(11, 13)), minute: Number(wall.slice(14, 16)) })
}

function modeName(mode: string): string {
  const known = modes.find((each) => each === mode)
  return known ? modeWords[known] : mode
}
