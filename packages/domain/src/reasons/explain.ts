import { abilities } from '../person/index.ts'
import { milestoneStates, milestoneWords } from '../progress/index.ts'
import { type Refusal, sayCount, sayDate } from '../shared/index.ts'
import { kindWords, statementKinds } from '../statement/index.ts'
import { attendanceSentences } from './explain-attendance.ts'
import { bookingSentences } from './explain-booking.ts'
import { boxSentences } from './explain-box.ts'
import { eventSentences } from './explain-event.ts'
import { messageSentences } from './explain-message.ts'
import { notesSentences } from './explain-notes.ts'
import { peopleSentences } from './explain-people.ts'
import { personSentences } from './explain-person.ts'
import type { Reasons, SentencesOf } from './reasons.ts'

const actor: SentencesOf<'actor' | 'staff' | 'preview' | 'outbox'> = {
  'actor/not-signed-in': () => 'Please sign in first.',
  'actor/cannot': ({ ability }) =>
    `Your role does not let you ${abilities[ability]}. Ask an administrator to change your role.`,
  'actor/too-long-ago': () =>
    'For this you need to have signed in within the last 15 minutes. Sign in again, then try once more.',
  'staff/already-staff': ({ email }) =>
    `${email} belongs to somebody on the team already. You can change their role in the list.`,
  'staff/invite-over': () => 'This invitation was used or taken back. You can send a new one.',
  'outbox/not-found': () => 'We could not find that message. It may have been sent long ago.',
  'staff/not-found': () => 'We could not find that person. They may have left the team.',
  'staff/already-invited': ({ email }) =>
    `${email} has been invited already. You can send the invitation again from the list.`,
  'staff/last-admin': () =>
    'This is the only administrator. Make somebody else an administrator first.',
  'staff/email-unusable': ({ email }) =>
    `We cannot send mail to “${email}”. Check the address for a slip.`,
  'preview/not-valid': () => 'This preview link no longer works. Ask the team for a new one.',
}

const signIn: SentencesOf<'sign-in' | 'account'> = {
  'sign-in/link-unknown': () =>
    'We do not know this link. Check that you copied all of it, or ask for another one.',
  'sign-in/link-used': () =>
    'This link was used already. If you are not signed in, ask for another one.',
  'sign-in/link-over': () =>
    'This link no longer works: it is too old, or a newer one took its place. Ask for another one.',
  'sign-in/code-wrong': () =>
    'That code is not right. Check the 6 numbers in the mail, or use the link beside them.',
  'sign-in/code-over': () =>
    'This code no longer works. It works for 10 minutes, in the browser where you asked for it, and for 5 tries. Use the link in the mail, or ask for another one.',
  'sign-in/too-many': () =>
    'That was tried many times in a short while. Wait an hour, then try again.',
  'sign-in/passkey-refused': () =>
    'That passkey did not work here. Try again, or sign in with a link by e-mail.',
  'account/session-over': () => 'That device is signed out already.',
  'account/passkey-not-found': () => 'We could not find that passkey. It may have been removed.',
}

const consent: SentencesOf<'consent'> = {
  'consent/they-said-no': () =>
    'They said no to this. Only they can change that, on their own pages or by telling you.',
  'consent/nothing-to-confirm': () =>
    'There is nothing to confirm here. You can choose what you get from us on your own pages.',
}

const group: SentencesOf<'group'> = {
  'group/not-found': () => 'We could not find that group.',
  'group/ended': () => 'This group has ended. Begin a new one.',
  'group/not-a-member': () => 'They are not in this group any more.',
  'group/stale': ({ by }) =>
    `${by} changed this group meanwhile. Look at it again, then make your change.`,
}

const notice: SentencesOf<'notice'> = {
  'notice/not-found': () => 'We could not find that message.',
  'notice/sent-already': () =>
    'This message was sent already, and stays as people read it. Write a new one.',
  'notice/stale': ({ by }) =>
    `${by} has changed this message in the meantime. Look at it again, then repeat your change.`,
  'notice/no-subject': () => 'Give the message a subject first.',
  'notice/no-words': () => 'Write some words first.',
  'notice/nobody': () => 'Nobody has asked for messages of this kind yet, so nobody would get it.',
  'notice/link-unknown': () =>
    'We do not know this link. Check that you copied all of it, or open it from the message again.',
}

const edition: SentencesOf<'edition'> = {
  'edition/not-found': ({ edition: slug }) => `We could not find the edition “${slug}”.`,
  'edition/slug-taken': ({ slug }) =>
    `Another edition has the address “${slug}”. Choose another one.`,
  'edition/days-out-of-order': ({ startsOn, endsOn }) =>
    `An edition that starts on ${sayDate(startsOn)} cannot end on ${sayDate(endsOn)}. Choose a later last day.`,
}

const version: SentencesOf<'version'> = {
  'version/not-found': ({ number }) => `We could not find version ${number}.`,
  'version/already-withdrawn': ({ number }) => `Version ${number} is withdrawn already.`,
  'version/only-one-left': ({ number }) =>
    `Version ${number} is the only one that people can live by. Publish a better one first, then withdraw it.`,
  'version/reason-missing': () => 'Say why, so that readers understand.',
  'version/nothing-changed': () =>
    'Nothing has changed since the last version. Change something first.',
  'version/dated-before-last': ({ publishedOn, lastPublishedOn }) =>
    `The last version is from ${sayDate(lastPublishedOn)}. ${sayDate(publishedOn)} is before that, so choose a later day.`,
  'version/dated-in-future': ({ publishedOn }) =>
    `${sayDate(publishedOn)} is still to come. Choose today or a day in the past.`,
  'version/letter-missing': () => 'Write a few words to readers about what is new.',
}

const draft: SentencesOf<'draft'> = {
  'draft/not-found': () => 'There is no draft for this edition yet.',
  'draft/structure-moved-on': () =>
    'Somebody else has changed the order or the list in the meantime. Look at it again, then repeat your change.',
  'draft/empty': () => 'The draft is empty. Add a first statement.',
}

const statement: SentencesOf<'statement' | 'lineage'> = {
  'statement/not-found': () => 'We could not find that statement in the draft.',
  'statement/empty': ({ title }) => `“${title}” has no words yet. Write some, or take it out.`,
  'statement/stale-words': ({ theirs }) =>
    `${theirs.by} has changed these words in the meantime. Keep yours, keep theirs, or join both.`,
  'statement/stale-note': ({ theirs }) =>
    theirs === null
      ? 'Somebody has taken this note away in the meantime. Keep yours, or let it go.'
      : `${theirs.by} has changed this note in the meantime. Keep yours, keep theirs, or join both.`,
  'statement/note-missing': ({ title, change }) =>
    `“${title}” ${deed(change)}. Say what changed and why.`,
  'statement/note-kind-wrong': ({ title, change }) =>
    `“${title}” ${deed(change)}, but its note is of another kind. Choose the kind again.`,
  'statement/provenance-missing': ({ title }) =>
    `“${title}” does not say where it came from. Link a source, or say that the team wrote it.`,
  'statement/reason-missing': ({ title }) => `Say why “${title}” goes, so that readers understand.`,
  'statement/has-children': ({ title, count }) =>
    `${sayCount(count, 'statement stands', 'statements stand')} under “${title}”. Move or retire ${count === 1 ? 'it' : 'them'} first.`,
  'statement/inside-itself': ({ title }) =>
    `“${title}” cannot go inside itself. Choose another place.`,
  'statement/parent-kind-wrong': ({ kind, parentKind }) =>
    parentKind === 'top'
      ? `${capital(kindName(kind))} needs something to stand under. Choose another place.`
      : `${capital(kindName(kind))} cannot stand under ${kindName(parentKind)}. Choose another place.`,
  'statement/split-too-small': () => 'Write at least two parts to split a statement.',
  'statement/merge-too-small': () => 'Choose at least two statements to merge.',
  'statement/merge-mixed': () =>
    'Only statements of one kind can be merged. Choose two of the same kind.',
  'statement/not-gone': ({ title }) => `“${title}” is in the draft already.`,
  'statement/parent-gone': ({ title, parent }) =>
    `“${title}” stood under “${parent}”, which is gone. Bring that back first.`,
  'statement/slug-taken': ({ slug }) =>
    `Another statement has or had the address “${slug}”. Choose another one.`,
  'statement/no-progress-on-this': ({ kind }) =>
    `${capital(kindName(kind))} cannot have progress. Choose an ambition, an action or a measure.`,
  'lineage/end-wrong': () => 'Say which statement this one became.',
  'lineage/goes-in-a-circle': () =>
    'A statement cannot come out of itself. Check what became of what.',
  'lineage/said-twice': () => 'It is already noted that one of these became the other.',
}

const living: SentencesOf<'provenance' | 'source' | 'progress' | 'milestone'> = {
  'provenance/source-missing': () => 'Choose the source that this came from.',
  'provenance/editorial-has-source': () =>
    'Words that the team wrote have no source. Take the source away, or choose another kind of link.',
  'provenance/not-found': () => 'We could not find that link. Somebody may have taken it away.',
  'source/not-found': () => 'We could not find that source.',
  'source/already-published': ({ title }) =>
    `“${title}” stands behind a published version. Only who is thanked for it can change.`,
  'source/stale': ({ theirs }) =>
    `${theirs.by} has changed this source in the meantime, and the same in it as you. Read both, then choose.`,
  'progress/done-without-evidence': () =>
    'Before this is done, add something that anyone can check.',
  'progress/dated-in-future': ({ happenedOn }) =>
    `${sayDate(happenedOn)} is still to come. Choose today or a day in the past.`,
  'progress/event-not-happened': ({ title }) =>
    `“${title}” can show this once it has been held and is over. Choose something else until then.`,
  'milestone/not-found': () => 'We could not find that milestone.',
  'milestone/already-settled': ({ state }) =>
    `This milestone is settled already: ${milestoneName(state)}.`,
  'milestone/reason-missing': () => 'Say why, so that readers understand.',
}

const community: SentencesOf<'community'> = {
  'community/colour-too-close': ({ colour, against, ratio, needed }) =>
    `${colour} hardly shows on ${against}: its contrast is ${ratio}, and it needs ${needed}. Choose a stronger colour.`,
  'community/colours-alike': () =>
    'The two colours look too much alike. Choose two that are easy to tell apart.',
  'community/stale-settings': ({ theirs }) =>
    `${theirs.by} has saved the settings in the meantime, and changed the same as you. Read both, then choose.`,
  'community/stale-logo': () =>
    'Somebody else has changed the logo in the meantime. Look at it, then choose again.',
  'community/already-named': () =>
    'This community has its name already. You can change it in the settings.',
  'community/logo-refused': ({ why }) => logoSentences[why],
}

const logoSentences: Record<Reasons['community/logo-refused']['why'], string> = {
  'too-big': 'The picture is too big. Choose a smaller one.',
  'not-a-picture': 'That file is not a picture we can show. Choose a PNG, JPEG or WebP file.',
  'no-alt': 'Say in words what the logo shows, for people who cannot see it.',
}

const sentences: SentencesOf<string> = {
  ...actor,
  ...attendanceSentences,
  ...bookingSentences,
  ...boxSentences,
  ...community,
  ...draft,
  ...consent,
  ...group,
  ...notice,
  ...edition,
  ...eventSentences,
  ...living,
  ...messageSentences,
  ...notesSentences,
  ...peopleSentences,
  ...personSentences,
  ...signIn,
  ...statement,
  ...version,
}

/**
 * One plain sentence for a refusal: what is in the way, and what to do next.
 *
 * @example
 * explain({ kind: 'rule', code: 'statement/merge-too-small', data: { count: 1 } })
 * // 'Choose at least two statements to merge.'
 */
export function explain<Code extends keyof Reasons>(refusal: Refusal<Reasons, Code>): string {
  return sentences[refusal.code](refusal.data)
}

function deed(change: string): string {
  if (change === 'new') return 'is new'
  if (change === 'gone') return 'is gone'
  return change === 'moved' ? 'has moved' : 'has new words'
}

function kindName(kind: string): string {
  const known = statementKinds.find((each) => each === kind)
  if (known === undefined || known === 'meaning') return known ? kindWords[known] : kind
  return `${/^[aeiou]/.test(known) ? 'an' : 'a'} ${kindWords[known]}`
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function milestoneName(state: string): string {
  const known = milestoneStates.find((each) => each === state)
  return known ? milestoneWords[known].toLowerCase() : state
}
