import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'

import { CommunitySettings } from '../community/index.ts'
import { defaultColours } from '../community/index.ts'
import type { Refusal } from '../shared/index.ts'
import { explainIssue } from './explain-issue.ts'
import { explain } from './explain.ts'
import type { KnownRefusal, ReasonCode, Reasons } from './reasons.ts'

const named = { statementId: 'x', title: 'Pay fairly' }
const day = { publishedOn: '2021-01-12', today: '2021-01-11', lastPublishedOn: '2021-02-01' }

/** Facts for every code there is: a new one without facts here does not compile. */
const facts: { readonly [Code in ReasonCode]: Reasons[Code] } = {
  'progress/event-not-happened': { title: 'Winter Cuppa' },
  'consent/they-said-no': {},
  'group/not-found': {},
  'group/ended': {},
  'group/not-a-member': {},
  'group/stale': { by: 'Ada' },
  'notice/not-found': {},
  'notice/sent-already': {},
  'notice/stale': { by: 'Ada' },
  'notice/no-subject': {},
  'notice/no-words': {},
  'notice/nobody': {},
  'notice/link-unknown': {},
  'consent/nothing-to-confirm': {},
  'box/code-unknown': {},
  'box/not-open': {},
  'box/open-already': {},
  'box/event-not-public': {},
  'box/readers-not-two': {},
  'box/not-a-reader': {},
  'notes/not-begun': {},
  'notes/not-over': {},
  'notes/empty': {},
  'notes/recording-unsaid': {},
  'notes/state-moved-on': { state: 'checking' },
  'notes/stale': { by: 'Ada' },
  'notes/why-missing': {},
  'notes/nothing-changed': {},
  'notes/not-found': {},
  'attendance/not-begun': {},
  'attendance/not-held': { state: 'cancelled' },
  'attendance/mode-not-offered': { mode: 'phone' },
  'attendance/part-not-there': { part: 'Hello' },
  'attendance/not-found': {},
  'attendance/count-moved-on': { people: 3 },
  'booking/has-begun': {},
  'booking/not-held': { state: 'cancelled' },
  'booking/mode-not-offered': { mode: 'in-person' },
  'booking/not-found': {},
  'booking/in-turn': {},
  'booking/full': {},
  'booking/already-booked': {},
  'booking/unreachable': {},
  'booking/state-moved-on': { state: 'lapsed' },
  'booking/offer-over': { until: '2027-01-06T09:00:00.000Z' },
  'booking/too-many-tries': {},
  'booking/too-many-forms': {},
  'booking/hidden-field': {},
  'booking/too-many-steps': {},
  'message/not-found': {},
  'message/moved-on': { state: 'done' },
  'message/letter-unanswered': {},
  'message/replaced': {},
  'booking/needs-closed': {},
  'booking/answer-needed': { question: 'How do you travel?' },
  'booking/answer-not-a-choice': { question: 'How do you travel?' },
  'booking/answer-too-long': { question: 'How do you travel?', most: 200 },
  'booking/questions-changed': {},
  'event/kept-without-end': { mode: 'online' },
  'event/kept-too-many': { mode: 'online', places: 9, capacity: 5 },
  'event/kept-until-wrong': {},
  'booking/drawn-later': { at: '2027-01-04T18:00:00.000Z' },
  'booking/draw-without-end': {},
  'booking/draw-too-late': {},
  'booking/draw-and-kept': {},
  'booking/draw-moment-wrong': {},
  'booking/draw-over': {},
  'booking/draw-known-early': {},
  'booking/draw-list-open': {},
  'booking/draw-not-yet': {},
  'booking/draw-few-numbers': {},
  'booking/draw-settled': {},
  'booking/kept-for-new': { until: '2027-01-04T18:00:00.000Z' },
  'event/question-twice': { question: 'How do you travel?' },
  'event/question-without-choice': { question: 'How do you travel?' },
  'actor/not-signed-in': {},
  'actor/too-long-ago': {},
  'sign-in/link-unknown': {},
  'sign-in/link-used': {},
  'sign-in/link-over': {},
  'sign-in/code-wrong': {},
  'sign-in/code-over': {},
  'sign-in/too-many': {},
  'person/unreachable': {},
  'person/no-way-there': { kind: 'phone' },
  'person/credit-name-missing': { as: 'group' },
  'person/too-many-forms': {},
  'person/hidden-field': {},
  'person/not-a-member': {},
  'person/last-way': {},
  'person/way-not-found': {},
  'person/way-known': {},
  'person/phone-unusable': {},
  'person/too-many-ways': { most: 8 },
  'person/on-the-team': {},
  'person/not-theirs': {},
  'person/not-found': {},
  'person/erased-already': {},
  'sign-in/passkey-refused': {},
  'account/session-over': {},
  'account/passkey-not-found': {},
  'outbox/not-found': {},
  'actor/cannot': { ability: 'publish' },
  'staff/already-staff': { email: 'ada@example.org' },
  'staff/invite-over': {},
  'community/already-named': {},
  'staff/not-found': { person: 'x' },
  'staff/already-invited': { email: 'ada@example.org' },
  'staff/last-admin': {},
  'staff/email-unusable': { email: 'ada@' },
  'preview/not-valid': {},
  'edition/not-found': { edition: '2020-2022' },
  'edition/slug-taken': { slug: '2020-2022' },
  'edition/days-out-of-order': { startsOn: '2021-01-02', endsOn: '2021-01-01' },
  'calendar/too-large': { kilobytes: 512 },
  'calendar/not-a-calendar': {},
  'calendar/too-many-events': { most: 1_000 },
  'calendar/too-many-dates': { most: 500 },
  'event/ends-before-start': {},
  'event/time-skipped': { wall: '2021-03-28T01:30', zone: 'Europe/London' },
  'event/too-long': { days: 14 },
  'event/rule-without-dates': {},
  'event/too-many-dates': { most: 200 },
  'event/already-published': {},
  'event/title-missing': {},
  'event/place-missing': {},
  'event/reason-missing': {},
  'event/not-published': {},
  'event/not-a-draft': {},
  'event/is-cancelled': {},
  'event/is-postponed': {},
  'event/is-on-as-planned': {},
  'event/is-over': {},
  'event/has-begun': {},
  'event/moved-into-past': {},
  'event/capacity-below-taken': { mode: 'Online', capacity: 10, taken: 12 },
  'people/not-found': {},
  'people/moved-on': { standing: 'left' },
  'people/stale': { by: 'Ada' },
  'people/reason-missing': {},
  'people/has-role': {},
  'people/contact-unusable': { kind: 'phone' },
  'people/contact-not-found': {},
  'people/contact-there': {},
  'people/credit-name-missing': {},
  'people/no-such-group': {},
  'people/relationship-there': {},
  'people/relationship-not-found': {},
  'people/view-there': { name: 'Letters' },
  'people/view-not-found': {},
  'people/too-many-views': { most: 30 },
  'people/merge-self': {},
  'people/merge-not-found': {},
  'people/merge-later': {},
  'people/merge-two-bookings': { event: 'Cuppa' },
  'people/too-many-to-take': { most: 20_000 },
  'people/import-not-found': {},
  'people/import-read-already': {},
  'people/import-not-read': {},
  'people/too-many-imports': { most: 5 },
  'people/file-too-long': { rows: 100_000, megabytes: 32 },
  'people/file-too-wide': { most: 60 },
  'people/file-field-too-long': { row: 7, most: 4_000 },
  'people/file-column-twice': { heading: 'Name' },
  'people/file-without-names': {},
  'people/file-empty': {},
  'people/file-no-text': {},
  'people/file-unclear-letters': {},
  'people/file-quotes': { row: 7 },
  'version/not-found': { edition: '2020-2022', number: 2 },
  'version/already-withdrawn': { number: 2 },
  'version/only-one-left': { number: 1 },
  'version/reason-missing': {},
  'version/nothing-changed': {},
  'version/dated-before-last': day,
  'version/dated-in-future': day,
  'version/letter-missing': {},
  'draft/not-found': { edition: '2020-2022' },
  'draft/structure-moved-on': { yours: 1, theirs: 2 },
  'draft/empty': {},
  'statement/not-found': { statement: 'x' },
  'statement/empty': named,
  'statement/stale-words': givenStaleWords(),
  'statement/stale-note': givenStaleNote(),
  'statement/note-missing': { ...named, change: 'changed' },
  'statement/note-kind-wrong': { ...named, kind: 'gone', change: 'moved' },
  'statement/provenance-missing': named,
  'statement/reason-missing': named,
  'statement/has-children': { ...named, count: 2 },
  'statement/inside-itself': named,
  'statement/parent-kind-wrong': { kind: 'ambition', parentKind: 'value' },
  'statement/split-too-small': { count: 1 },
  'statement/merge-too-small': { count: 1 },
  'statement/merge-mixed': { kinds: 'value, ambition' },
  'statement/not-gone': named,
  'statement/parent-gone': { ...named, parent: 'Planning' },
  'statement/slug-taken': { slug: 'human' },
  'statement/no-progress-on-this': { kind: 'value' },
  'lineage/end-wrong': { from: 'x', kind: 'merges' },
  'lineage/goes-in-a-circle': { statement: 'x' },
  'lineage/said-twice': { from: 'x', to: 'y' },
  'provenance/source-missing': {},
  'provenance/editorial-has-source': {},
  'provenance/not-found': { link: 'x' },
  'source/not-found': { source: 'x' },
  'source/already-published': { title: 'Session one' },
  'source/stale': { theirs: givenSource() },
  'progress/done-without-evidence': {},
  'progress/dated-in-future': { happenedOn: '2021-01-12', today: '2021-01-11' },
  'milestone/not-found': { milestone: 'x' },
  'milestone/already-settled': { state: 'reached' },
  'milestone/reason-missing': {},
  'event/not-found': { event: 'winter-cuppa' },
  'event/stale': givenStaleEvent(),
  'event/place-taken': { mode: 'online', taken: 3 },
  'event/place-awaited': { mode: 'online', waiting: 2 },
  'series/not-found': { series: 'cuppa' },
  'series/stale': givenStaleEvent(),
  'series/rule-too-late': { until: '2027-01-04' },
  'series/ended': { title: 'Monthly Cuppa' },
  'series/date-not-its-own': { title: 'Monthly Cuppa' },
  'community/colour-too-close': {
    colour: '#fff8f0',
    against: 'the light paper',
    ratio: 1,
    needed: 1.6,
  },
  'community/colours-alike': {},
  'community/stale-settings': { theirs: givenSettings() },
  'community/stale-logo': {},
  'community/logo-refused': { why: 'no-alt' },
}

function givenStaleEvent(): Reasons['event/stale'] {
  const [title, at] = ['Monthly Cuppa', '2021-01-11T09:30:00.000Z']
  return { title, theirs: { revision: 2, title, summary: '', words: '', by: 'Ada', at } }
}

function givenStaleWords(): Reasons['statement/stale-words'] {
  return {
    statementId: z.uuid().brand('StatementId').parse('00000000-0000-7000-8000-000000000001'),
    theirs: {
      revisionId: z.uuid().brand('RevisionId').parse('00000000-0000-7000-8000-000000000002'),
      title: 'Pay fairly',
      words: 'We pay.',
      by: 'Ada',
      at: '2021-01-11T09:30:00.000Z',
    },
  }
}

function givenStaleNote(): Reasons['statement/stale-note'] {
  const { statementId } = givenStaleWords()
  const theirs = { kind: 'meaning', words: 'We promise more.', by: 'Ada' } as const
  return { statementId, theirs: { ...theirs, at: '2021-01-11T09:30:00.000Z' } }
}

function givenSource(): Reasons['source/stale']['theirs'] {
  const when = { happenedOn: '2021-01-11', channel: null, partOf: null, peopleCount: 19 }
  const facts = { kind: 'session', title: 'Session one', words: '', ...when } as const
  return { facts, people: [], by: 'Ada' }
}

function givenSettings(): Reasons['community/stale-settings']['theirs'] {
  const contact = { email: null, phone: null, post: null, person: null }
  const words = { name: 'Common Kettle', strapline: '', welcome: '', about: '' }
  const look = { directionLabel: 'Our Direction', colours: defaultColours } as const
  const settings = { ...words, ...look, typeface: 'hyperlegible' as const, contact }
  return { settings, by: 'Ada', at: '2021-01-11T09:30:00.000Z' }
}

const codes = Object.keys(facts).filter((code): code is ReasonCode => Object.hasOwn(facts, code))

/** The facts above belong to the code, which a union cannot say. */
const sentenceOf = (code: ReasonCode) =>
  explain({ kind: 'rule', code, data: facts[code] } as KnownRefusal)

describe('every no', () => {
  test.each(codes)('%s has whole, calm sentences without jargon', (code) => {
    const sentence = sentenceOf(code)

    expect(sentence).toMatch(/^(?:[A-Z“#\d]|ada@).*\.$/su)
    expect(sentence).not.toMatch(/[!]|undefined|\bnull\b|\bNaN\b|\[object/)
    expect(sentence).not.toMatch(/\b(?:invalid|error|forbidden|provenance|schema|revision)\b/i)
    for (const part of sentence.split(/[.:] /)) {
      expect(part.split(' ').length).toBeLessThanOrEqual(22)
    }
  })

  test('a note that somebody took away is not said to be changed', () => {
    const data = { ...givenStaleNote(), theirs: null }

    expect(explain({ kind: 'conflict', code: 'statement/stale-note', data })).toBe(
      'Somebody has taken this note away in the meantime. Keep yours, or let it go.',
    )
  })

  test('sentences name what they are about', () => {
    expect(sentenceOf('statement/has-children')).toBe(
      '2 statements stand under “Pay fairly”. Move or retire them first.',
    )
    expect(sentenceOf('statement/parent-kind-wrong')).toBe(
      'An ambition cannot stand under a value. Choose another place.',
    )
    expect(sentenceOf('version/dated-before-last')).toBe(
      'The last version is from 1 February 2021. 12 January 2021 is before that, so choose a later day.',
    )
    expect(
      explain({
        kind: 'rule',
        code: 'statement/parent-kind-wrong',
        data: { kind: 'meaning', parentKind: 'top' },
      }),
    ).toBe('What a value means needs something to stand under. Choose another place.')
  })

  test('a code and its facts belong together', () => {
    expectTypeOf(explain).parameter(0).toEqualTypeOf<KnownRefusal>()
    expectTypeOf<Refusal<Reasons, 'statement/merge-too-small'>['data']>().toEqualTypeOf<{
      count: number
    }>()
  })
})

describe('a field that was filled in wrongly', () => {
  const form = z.strictObject({
    name: z.string().min(1).max(5),
    words: z.string().min(3),
    email: z.email(),
    day: z.iso.date(),
    kind: z.enum(['value']),
    count: z.int().min(1).max(9),
  })
  const right = {
    name: 'Ada',
    words: 'Hello',
    email: 'a@example.org',
    day: '2021-01-11',
    kind: 'value',
    count: 1,
  }

  test.each([
    ['an empty name', { name: '' }, 'Field: this needs an answer.'],
    ['a missing name', { name: undefined }, 'Field: this needs an answer.'],
    ['a long name', { name: 'Adelaide' }, 'Field: this is too long. Use at most 5 characters.'],
    ['few words', { words: 'Hi' }, 'Field: write at least 3 characters.'],
    [
      'no address',
      { email: 'ada' },
      'Field: this is not an e-mail address. It looks like name@example.org.',
    ],
    ['no date', { day: '11 January' }, 'Field: this is not a date. It looks like 2021-01-11.'],
    ['no choice', { kind: 'none' }, 'Field: choose one of the answers on offer.'],
    ['too few', { count: 0 }, 'Field: choose at least 1.'],
    ['too many', { count: 10 }, 'Field: this can be 9 at most.'],
    [
      'something else',
      { extra: 1 },
      'Field: this form sent something we do not know. Load the page again.',
    ],
  ])('%s', (_, wrong, sentence) => {
    const issue = form.safeParse({ ...right, ...wrong }).error?.issues[0]

    expect(issue && explainIssue(issue, 'Field')).toBe(sentence)
  })
})

describe('settings', () => {
  const settings = {
    name: ' Common  Kettle ',
    strapline: '',
    welcome: 'Come as you are.',
    about: '',
    directionLabel: 'Our Direction',
    colours: defaultColours,
    typeface: 'hyperlegible',
    contact: { email: '', phone: ' ', post: '1 Example Street\nLondon', person: null },
  }

  test('are cleaned, and an empty field is no answer', () => {
    expect(CommunitySettings.parse(settings)).toMatchObject({
      name: 'Common  Kettle',
      contact: { email: null, phone: null, post: '1 Example Street\nLondon', person: null },
    })
  })

  test.each([
    ['no name', { name: ' \n ' }],
    ['a name too long', { name: 'a'.repeat(81) }],
    ['a colour by name', { colours: { voice: 'orange', growth: '#2e8b6f' } }],
    ['letters that nobody has', { typeface: 'comic' }],
    ['an unknown key', { admin: true }],
    ['a wrong address', { contact: { ...settings.contact, email: 'kettle' } }],
  ])('S17 %s is refused', (_, wrong) => {
    expect(CommunitySettings.safeParse({ ...settings, ...wrong }).success).toBe(false)
  })
})
