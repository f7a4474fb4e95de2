import { sayCount, sayDate } from '@cuppa/domain'

import type { Facts } from './facts.ts'
import { people } from './people-sentences.ts'

type Sentence = (facts: Facts) => string

const draft: Record<string, Sentence> = {
  'draft.start': ({ text }) => `started a draft of ${text('edition')}`,
  'draft.saveWords': ({ text }) => `wrote new words for “${text('statement')}”`,
  'draft.addStatement': ({ text }) => `added “${text('statement')}”`,
  'draft.moveStatement': ({ text, has }) =>
    has('under')
      ? `moved “${text('statement')}” under “${text('under')}”`
      : `moved “${text('statement')}” to the top level`,
  'draft.retireStatement': ({ text }) => `took out “${text('statement')}”`,
  'draft.restoreStatement': ({ text }) => `brought back “${text('statement')}”`,
  'draft.splitStatement': ({ text, count }) =>
    `split “${text('statement')}” into ${count('parts', 'part', 'parts')}`,
  'draft.mergeStatements': ({ text, count }) =>
    `merged ${count('merged', 'statement', 'statements')} into “${text('statement')}”`,
  'draft.setNote': ({ text }) => `said what changed in “${text('statement')}”`,
  'draft.addLink': ({ text }) => `noted where “${text('statement')}” came from`,
  'draft.dropLink': ({ text }) => `took away a note of where “${text('statement')}” came from`,
}

const publishing: Record<string, Sentence> = {
  'edition.create': ({ text }) => `began the edition “${text('title')}”`,
  'version.publish': ({ text }) => `published version ${text('number')} of ${text('edition')}`,
  'version.withdraw': ({ text }) => `withdrew version ${text('number')} of ${text('edition')}`,
  'preview.link': ({ text }) => `made a link to preview the draft of ${text('edition')}`,
  'preview.end': ({ text }) => `ended all preview links of ${text('edition')}`,
  'example.load': ({ text }) => `loaded the example community “${text('name')}”`,
}

const living: Record<string, Sentence> = {
  'source.create': ({ text }) => `recorded the source “${text('title')}”`,
  'source.update': ({ text }) => `changed the source “${text('title')}”`,
  'progress.post': ({ text }) => `posted how “${text('statement')}” is going`,
  'milestone.add': ({ text }) =>
    `added the milestone “${text('title')}” for ${sayDate(text('dueOn'))}`,
  'milestone.settle': ({ text }) => `marked the milestone “${text('title')}” as ${text('state')}`,
}

const telling: Record<string, Sentence> = {
  'notice.create': ({ text }) => `began the message “${text('title')}”`,
  'notice.update': ({ text }) => `changed the message “${text('title')}”`,
  'notice.remove': ({ text }) => `took away the message “${text('title')}”`,
  'notice.send': ({ text, count }) =>
    `sent the message “${text('title')}” (${count('email', 'mail', 'mails')}, ${count('phone', 'call', 'calls')}, ${count('post', 'letter', 'letters')})`,
  'notice.queued': ({ text }) => `wrote down “${text('title')}” for everybody who gets it`,
  'notice.makeDigest': ({ text }) => `told those who asked what was new in ${text('period')}`,
  'consent.stop': ({ text }) =>
    `stopped messages of the kind “${text('purpose')}”, by a link in one`,
}

const settled: Record<string, string> = {
  'no-answer': 'not answered',
  'not-needed': 'not needed',
  again: 'to be done again',
}

const booking: Record<string, Sentence> = {
  'booking.make': ({ text }) => `took a booking for “${text('event')}”`,
  'booking.cancel': ({ text }) => `took back a booking for “${text('event')}”, as its owner asked`,
  'booking.accept': ({ text }) => `gave a place at “${text('event')}” to whoever it was kept for`,
  'booking.decline': ({ text }) => `passed on a place at “${text('event')}”, as its owner asked`,
  'booking.waitAgain': ({ text }) => `put somebody back on the waiting list of “${text('event')}”`,
  'message.settle': ({ text }) =>
    `marked a ${text('channel') === 'post' ? 'letter' : 'call'} about “${text('title')}” as ${settled[text('step')] ?? 'done'}`,
  'booking.readNeeds': ({ text }) => `read what somebody needs at “${text('event')}”`,
  'booking.export': ({ text, count }) =>
    `took ${count('count', 'booking', 'bookings')} of “${text('event')}” away in a file`,
  'booking.setDraw': ({ text }) =>
    text('on') === 'yes'
      ? `let chance give the places at “${text('event')}”`
      : `gave the places at “${text('event')}” by who comes first`,
  'booking.closeList': ({ count }) =>
    `closed the list of a draw with ${count('count', 'booking', 'bookings')}`,
  'booking.again': ({ text }) =>
    `sent a form for somebody who is booked for “${text('event')}” already`,
  'booking.againStep': ({ text }) => `changed a second form for “${text('event')}”, and no booking`,
  'booking.draw': ({ count }) => `drew places among ${count('count', 'booking', 'bookings')}`,
  'booking.lapse': ({ count }) => `passed on ${count('count', 'offer', 'offers')} that ran out`,
}

const attendance: Record<string, Sentence> = {
  'attendance.checkIn': ({ text }) => `noted that somebody came to “${text('event')}”`,
  'attendance.walkIn': ({ text }) => `welcomed somebody to “${text('event')}” who had not booked`,
  'attendance.change': ({ text }) => `changed how somebody took part in “${text('event')}”`,
  'attendance.undo': ({ text }) => `took back that somebody came to “${text('event')}”`,
  'attendance.count': ({ text, count }) =>
    `counted ${count('people', 'person', 'people')} without a name at “${text('event')}”`,
  'attendance.openNeeds': ({ text, count }) =>
    `opened what ${count('count', 'person needs', 'people need')} at “${text('event')}”`,
  'attendance.needMet': ({ text }) => `said whether a need was met at “${text('event')}”`,
}

const notes: Record<string, Sentence> = {
  'notes.save': ({ text }) => `wrote notes of “${text('event')}”`,
  'notes.send': ({ text, count }) =>
    `sent the notes of “${text('event')}” out for checking, to ${count('mailed', 'address', 'addresses')}`,
  'notes.link': ({ text }) => `made a link to the notes of “${text('event')}” for checking`,
  'notes.takeBack': ({ text }) => `took back the notes of “${text('event')}” to change them`,
  'notes.publish': ({ text }) => `published the notes of “${text('event')}”`,
  'notes.correct': ({ text }) => `corrected the notes of “${text('event')}”`,
}

const box: Record<string, Sentence> = {
  'box.open': ({ text, count }) =>
    `opened the anonymous box of “${text('event')}” with ${count('codes', 'code', 'codes')}`,
  'box.addCodes': ({ text, count }) =>
    `made ${count('codes', 'more code', 'more codes')} for the anonymous box of “${text('event')}”`,
  'box.read': ({ text }) => `read what was left in the anonymous box of “${text('event')}”`,
}

const dated = ({ text, has }: Facts) =>
  has('on') ? `“${text('title')}” on ${sayDate(text('on'))}` : `“${text('title')}”`

const events: Record<string, Sentence> = {
  'event.create': (facts) => `wrote down the event ${dated(facts)}`,
  'event.update': (facts) => `changed the event ${dated(facts)}`,
  'event.publish': (facts) => `published the event ${dated(facts)}`,
  'event.move': ({ text, has }) =>
    has('from') && has('to')
      ? `moved the event “${text('title')}” from ${sayDate(text('from'))} to ${sayDate(text('to'))}`
      : `moved the event “${text('title')}”`,
  'event.cancel': (facts) => `cancelled the event ${dated(facts)}`,
  'event.postpone': (facts) => `put off the event ${dated(facts)}`,
  'event.restore': (facts) => `said that the event ${dated(facts)} is held after all`,
  'event.keepPlaces': ({ text, count }) =>
    `kept ${count('count', 'place', 'places')} at “${text('title')}” for people who have not been before`,
  'event.setQuestions': ({ text, count }) =>
    `chose ${count('count', 'question', 'questions')} for those who book “${text('title')}”`,
  'event.setReminders': (facts) => `chose when people are reminded of ${dated(facts)}`,
  'event.remove': (facts) => `deleted the draft of the event ${dated(facts)}`,
  'series.create': ({ text, count }) =>
    `began the series “${text('title')}” with ${count('made', 'date', 'dates')}`,
  'series.update': ({ text, count }) =>
    `changed ${count('dates', 'date', 'dates')} of the series “${text('title')}”`,
  'series.changeRule': ({ text, count }) =>
    `gave the series “${text('title')}” another rule from ${sayDate(text('on'))}: ${count('dates', 'date', 'dates')} changed, ${count('made', 'date', 'dates')} made`,
  'series.end': ({ text }) => `ended the series “${text('title')}”`,
  'series.makeDates': ({ text, count }) =>
    `made ${count('made', 'date', 'dates')} of the series “${text('title')}”`,
  'event.import': ({ count }) =>
    `brought in ${count('made', 'date', 'dates')} from a calendar, as drafts`,
  'event.copy': (facts) => `copied an event to ${dated(facts)}`,
}

const roleWords: Record<string, string> = {
  viewer: 'a viewer',
  editor: 'an editor',
  publisher: 'a publisher',
  admin: 'an administrator',
}
const role = (name: string) => roleWords[name] ?? name

const team: Record<string, Sentence> = {
  'staff.invite': ({ text }) => `invited ${text('name')} as ${role(text('role'))}`,
  'staff.resendInvite': ({ text }) => `sent ${text('name')} their invitation again`,
  'staff.withdrawInvite': ({ text }) => `took back the invitation of ${text('name')}`,
  'staff.acceptInvite': ({ text }) => `joined the team as ${role(text('role'))}`,
  'staff.changeRoles': ({ text }) =>
    `changed the roles of ${text('name')}: ${text('to')} now, ${text('from')} before`,
  'staff.end': ({ text }) =>
    `ended the time of ${text('name')} on the team, with the roles: ${text('roles')}`,
}

const account: Record<string, Sentence> = {
  'account.signIn': ({ text }) =>
    text('method') === 'passkey' ? 'signed in with a passkey' : 'signed in with a link',
  'account.signOut': () => 'signed out',
  'account.rename': ({ text }) => `changed their name to ${text('name')}`,
  'account.askNewAddress': () => 'asked to sign in with another address',
  'account.confirmAddress': () => 'signs in with another address now',
  'account.endSession': ({ text }) => `signed out ${text('device')}`,
  'account.signOutEverywhere': ({ count }) =>
    `signed out on ${count('devices', 'device', 'devices')}`,
  'account.finishPasskey': ({ text }) => `added the passkey “${text('passkey')}”`,
  'account.renamePasskey': ({ text }) => `named a passkey “${text('passkey')}”`,
  'account.removePasskey': ({ text }) => `removed the passkey “${text('passkey')}”`,
  'account.oneTimeLink': ({ text }) => `made a sign-in link for ${text('name')}`,
  'account.firstRunLink': () => 'made a link for the first administrator',
}

const person: Record<string, Sentence> = {
  'person.join': ({ text }) =>
    text('by') === 'email' ? 'joined, and confirmed it by e-mail' : 'joined by the form',
  'person.erase': ({ text }) =>
    text('themselves') === 'yes'
      ? 'had themselves forgotten'
      : 'had a person forgotten who asked for it',
  'person.changeName': () => 'changed what they are called',
  'person.addWay': ({ text }) =>
    text('kind') === 'post' ? 'added a postal address' : 'added a phone number',
  'person.removeWay': () => 'took away a way to reach them',
  'person.preferWay': () => 'chose how to be reached first',
  'person.chooseCredit': () => 'chose how to be named',
  'person.chooseCreditHere': () => 'chose how to be named for one thing they said',
  'person.chooseSeen': () => 'chose who may see them in the list of people',
  'person.chooseMessages': () => 'chose what to get from us',
  'person.renewCalendar': () => 'made an address for their own calendar',
  'person.endCalendar': () => 'ended the address of their own calendar',
  'person.keepNeeds': () => 'changed what we keep of what they need',
  'person.pause': () => 'takes a break',
  'person.comeBack': () => 'came back from a break',
  'person.leave': () => 'left',
  'person.takeAll': () => 'took everything away that is known of them',
}

const community: Record<string, Sentence> = {
  'community.start': ({ text }) => `named the community “${text('community')}”`,
  'settings.update': ({ text, has }) =>
    has('changed') ? `changed the settings: ${text('changed')}` : 'saved the settings as they were',
  'settings.uploadLogo': () => 'put up a new logo',
  'settings.removeLogo': () => 'took the logo away',
}

/** What each command did, to stand after a name. A test holds that none is missing. */
export const sentences: Readonly<Record<string, Sentence>> = {
  ...draft,
  ...publishing,
  ...living,
  ...telling,
  ...events,
  ...team,
  ...attendance,
  ...booking,
  ...box,
  ...notes,
  ...people,
  ...account,
  ...person,
  ...community,
}

/** One entry in plain words; a command that nobody knows any more is named as it is. */
export function sentenceFor(entry: { who: string; command: string; facts: unknown }): string {
  const sentence = sentences[entry.command]
  if (!sentence) return `${entry.who} did “${entry.command}”.`
  return `${entry.who} ${sentence(factsOf(entry.facts))}.`
}

function factsOf(stored: unknown): Facts {
  const facts = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  )
  const text = (name: string) => {
    const fact = facts.get(name)
    return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : ''
  }
  return {
    text,
    count: (name, one, many) => sayCount(Number(text(name)), one, many),
    has: (name) => text(name) !== '',
  }
}
