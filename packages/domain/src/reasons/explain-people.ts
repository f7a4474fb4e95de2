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
  'people/too-many-to-take': ({ most }) =>
    `A file holds up to ${most.toLocaleString('en-GB')} people. Look for fewer, and take them one part after the other.`,
  'people/import-not-found': () => 'This file is not here any more. Choose it again.',
  'people/import-read-already': () =>
    'This file is read already. Look at it, or take it away and choose it again.',
  'people/import-not-read': () => 'This file was not read to its end. Choose it again.',
  'people/too-many-imports': ({ most }) =>
    `You have ${most} files here that are not brought in. Take one away first.`,
  'people/file-too-long': ({ rows, megabytes }) =>
    `A file can have ${rows.toLocaleString('en-GB')} rows and ${megabytes} MB. Cut it into parts.`,
  'people/file-too-wide': ({ most }) =>
    `A file can have ${most} columns. Take away those that we do not need.`,
  'people/file-field-too-long': ({ row, most }) =>
    `In row ${row} is a field of more than ${most.toLocaleString('en-GB')} characters. Look whether a quote is missing there.`,
  'people/file-column-twice': ({ heading }) =>
    `Two columns mean the same: “${heading}”. Take one away, or give it another heading.`,
  'people/file-without-names': () =>
    'No column is headed “Name”. Write a heading over each column in the first row.',
  'people/file-empty': () => 'There is nothing in this file.',
  'people/file-no-text': () =>
    'This is not a CSV file. In your spreadsheet, choose “Save as”, then CSV (UTF-8).',
  'people/file-unclear-letters': () =>
    'We cannot tell which letters this file is written in. In your spreadsheet, choose “Save as”, then CSV (UTF-8).',
  'people/file-quotes': ({ row }) =>
    `In row ${row} is a quote that does not end, or stands where none can be.`,
}

const unusable: Record<Reasons['people/contact-unusable']['kind'], string> = {
  email: 'We cannot send mail to this address. Check it for a slip.',
  phone: 'This is not a phone number that we can call. Check it for a slip.',
  post: 'Write the postal address.',
}
