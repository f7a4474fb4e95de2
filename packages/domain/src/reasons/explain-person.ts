import type { SentencesOf } from './reasons.ts'

/** Sentences for joining, and for what people decide about themselves. */
export const personSentences: SentencesOf<'person'> = {
  'person/unreachable': () =>
    'Tell us one way to reach you: an e-mail address, a phone number or a postal address.',
  'person/no-way-there': ({ kind }) =>
    `You chose to hear from us by ${kindWords[kind]}. Tell us ${wayWords[kind]}, or take that choice back.`,
  'person/credit-name-missing': ({ as }) =>
    as === 'group' ? 'Write the name of the group.' : 'Write the name that we should show.',
  'person/too-many-forms': () =>
    'A lot of forms came from here in a short while. Wait an hour, or get in touch.',
  'person/hidden-field': () =>
    'A part of the form that nobody sees was filled in. We have emptied it. Please send the form again.',
  'person/not-a-member': () => 'You have left. If you want to come back, join again.',
  'person/last-way': () =>
    'This is the only way we can reach you. Add another one first, then take this one away.',
  'person/way-not-found': () => 'That is no longer here. You may have taken it away already.',
  'person/way-known': () => 'You have told us this already.',
  'person/phone-unusable': () => 'That phone number is too short. Check it for a slip.',
  'person/too-many-ways': ({ most }) =>
    `You can tell us up to ${most} ways to reach you. Take one away first.`,
  'person/on-the-team': () =>
    'This person is on the team. An administrator has to end their role first.',
  'person/not-theirs': () => 'We could not find that among what is yours.',
  'person/not-found': () => 'We could not find that person.',
  'person/erased-already': () => 'That person was forgotten already.',
}

const kindWords = { email: 'e-mail', phone: 'phone', post: 'post' } as const
const wayWords = {
  email: 'your e-mail address',
  phone: 'your phone number',
  post: 'your postal address',
} as const
