import { standingWords } from '../person/index.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

/** Why the team cannot change something about a person. */
export const personSentences: SentencesOf<'person'> = {
  'person/not-found': () => 'We could not find that person. Look for them in the list of people.',
  'person/moved-on': ({ standing }) =>
    `This has changed meanwhile: ${standingWords[standing].toLowerCase()}. Look at it again, then choose.`,
  'person/stale': ({ by }) =>
    `${by} has changed this person in the meantime. Look at it again, then repeat your change.`,
  'person/reason-missing': () => 'Say why, so that you can tell them when they ask.',
  'person/has-role': () =>
    'They are on the team. An administrator has to end their role first, on the page “Team”.',
  'person/contact-unusable': ({ kind }) => unusable[kind],
  'person/contact-not-found': () => 'This way to reach them is gone. Load the page again.',
  'person/contact-there': () => 'This way to reach them is written down already.',
  'person/credit-name-missing': () => 'Write the name that they want to be known by.',
  'person/no-such-group': () => 'This group is not there any more. Choose another one.',
  'person/relationship-there': () => 'That is written down already.',
  'person/relationship-not-found': () => 'That has ended already. Load the page again.',
  'person/view-there': ({ name }) =>
    `You keep a view called “${name}” already. Choose another name.`,
  'person/view-not-found': () => 'This view is gone already.',
  'person/too-many-views': ({ most }) =>
    `You can keep ${most} views. Take one away that you no longer need.`,
  'person/merge-self': () => 'These are the same entry. Choose two.',
  'person/merge-not-found': () => 'This was taken back already, or never done.',
  'person/merge-later': () =>
    'Something happened since: one of the two was merged again, or erased. It cannot be taken back.',
  'person/merge-two-bookings': ({ event }) =>
    `Both have a place at “${event}”, or wait for one. Cancel one of the two first.`,
}

const unusable: Record<Reasons['person/contact-unusable']['kind'], string> = {
  email: 'We cannot send mail to this address. Check it for a slip.',
  phone: 'This is not a phone number that we can call. Check it for a slip.',
  post: 'Write the postal address.',
}
