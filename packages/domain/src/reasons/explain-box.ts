import type { SentencesOf } from './reasons.ts'

/** Why nothing can be left in a box, or taken out of it. */
export const boxSentences: SentencesOf<'box'> = {
  'box/code-unknown': () =>
    'This code is not right, or was used already. Each code is good for one message.',
  'box/not-open': () => 'There is no box for this event.',
  'box/open-already': () => 'There is a box for this event already.',
  'box/event-not-public': () => 'Only an event that is held can have a box.',
  'box/readers-not-two': () => 'Choose two different people of the team to read it.',
  'box/not-a-reader': () => 'Only the two who were named may read this.',
}
