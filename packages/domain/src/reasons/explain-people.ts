import { standingWords } from '../person/index.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

/** Why the team cannot change something about a person. */
export const peopleSentences: SentencesOf<'people'> = {
  'people/not-found': () => 'We could not find that person. Look for them in the list of people.',
  'people/moved-on': ({ standing }) =>
    `This has changed meanwhile: ${standingWords[standing].toLowerCase()}. Look at it again, then choose.`,
  'people/stale': ({ by }) =>
    `${by} has changed this person in the meantime. Look at it again, then repeat your change.`,
  'people/reason-missing': () => 'Say why, so that you can tell them when they ask.',
  'people/has-role': () =>
    'They are on the team. An administrator has to end their role first, on the page “Team”.',
  'people/contact-unusable': ({ kind }) => unusable[kind],
  'people/contact-not-found': () => 'This way to reach them is gone. Load the page again.',
  'people/contact-there': () => 'This way to reach them is written down already.',
  'people/credit-name-missing': () => 'Write the name that they want to be known by.',
  'people/no-such-group': () => 'This group is not there any more. Choose another one.',
  'people/relationship-there': () => 'That is written down already.',
  'people/relationship-not-found': () => 'That has ended already. Load the page again.',
  'people/view-there': ({ name }) =>
    `You keep a view called “${name}” already. Choose another name.`,
  'people/view-not-found': () => 'This view is gone already.',
  'people/too-many-views': ({ most }) =>
    `You can keep ${most} views. Take one away that you no longer need.`,
  'people/merge-self': () => 'These are the same entry. Choose two.',
  'people/merge-not-found': () => 'This was taken back already, or never done.',
  'people/merge-later': () =>
    'Something happened since: one of the two was merged again, or erased. It cannot be taken back.',
  'people/merge-two-bookings': ({ event }) =>
    `Both have a place at “${event}”, or wait for one. Cancel one of the two first.`,
}

const unusable: Record<Reasons['people/contact-unusable']['kind'], string> = {
  email: 'We cannot send mail to this address. Check it for a slip.',
  phone: 'This is not a phone number that we can call. Check it for a slip.',
  post: 'Write the postal address.',
}
