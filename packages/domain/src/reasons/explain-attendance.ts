import { modes, modeWords } from '../event/mode.ts'
import { sayCount } from '../shared/index.ts'
import type { SentencesOf } from './reasons.ts'

/** Why nobody can be noted as having come. */
export const attendanceSentences: SentencesOf<'attendance'> = {
  'attendance/not-begun': () => 'This has not begun. From its start you can note who is there.',
  'attendance/not-held': ({ state }) =>
    state === 'cancelled'
      ? 'This was cancelled, so nobody can have been there.'
      : 'This has no date that people can have come to. Give it one first.',
  'attendance/mode-not-offered': ({ mode }) =>
    `Nobody could take part ${modePhrase(mode)} this time. Choose another way.`,
  'attendance/part-not-there': ({ part }) =>
    `“${part}” is not a part of this event any more. Load the page again, then choose.`,
  'attendance/not-found': () =>
    'We could not find that. Somebody may have undone it. Load the page again.',
  'attendance/count-moved-on': ({ people }) =>
    `Somebody else has counted meanwhile: ${sayCount(people, 'person', 'people')} without a name. Look at it again, then change it.`,
}

function modePhrase(mode: string): string {
  const known = modes.find((each) => each === mode)
  return known ? modeWords[known].toLowerCase() : mode
}
