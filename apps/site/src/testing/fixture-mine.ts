import type { MyPage, SitePage } from '@cuppa/client'

import { eventView } from './fixture-events.ts'

const form = { values: {}, errors: [] }
const at = '2021-01-05T09:30:00.000Z'
const credit = { as: 'pseudonym', name: 'Kestrel' } as const

const mine = (view: MyPage, sent: Extract<SitePage, { name: 'mine' }>['form'] = form) => ({
  page: { name: 'mine', view, form: sent } as const,
  path: view.part === 'home' ? '/me' : `/me/${view.part}`,
})

const booking = {
  id: 'b1',
  slug: eventView.slug,
  title: eventView.title,
  when: eventView.when,
  eventState: 'published',
  offerUntil: null,
  isOver: false,
} as const

const contribution = {
  sourceId: 's1',
  title: 'Said at the winter Cuppa',
  happenedOn: '2020-12-14',
  here: null,
  statements: [{ slug: 'human', title: 'Human' }],
} as const

/** One's own pages, each with much on it. */
export const myPages: Readonly<Record<string, { readonly page: SitePage; readonly path: string }>> =
  {
    'mine-home': mine({
      part: 'home',
      name: 'Ada',
      standing: 'paused',
      isStaff: true,
      isSaved: false,
    }),
    'mine-details': mine({
      part: 'details',
      name: 'Ada',
      isAsked: true,
      isSaved: true,
      ways: [
        { id: 'w1', kind: 'email', value: 'ada@example.org', isPreferred: true, isVerified: true },
        { id: 'w2', kind: 'phone', value: '020 7946 0000', isPreferred: false, isVerified: false },
      ],
    }),
    'mine-details-wrong': mine(
      { part: 'details', name: 'Ada', isAsked: false, isSaved: false, ways: [] },
      {
        values: { act: 'email', email: 'ada@' },
        errors: [{ field: 'email', sentence: 'Write the whole address.' }],
      },
    ),
    'mine-address': mine({ part: 'address', token: 'abc', isSaved: false }),
    'mine-named': mine({ part: 'named', name: 'Ada', credit, isSaved: false }),
    'mine-contributions': mine({
      part: 'contributions',
      name: 'Ada',
      credit,
      isSaved: false,
      contributions: [
        contribution,
        { ...contribution, sourceId: 's2', here: { as: 'not-named', name: null }, statements: [] },
      ],
    }),
    'mine-contributions-wrong': mine(
      { part: 'contributions', name: 'Ada', credit, isSaved: false, contributions: [contribution] },
      {
        values: { sourceId: 's1', credit: 'group' },
        errors: [{ field: 'creditName', sentence: 'Write the name of the group.' }],
      },
    ),
    'mine-bookings': mine({
      part: 'bookings',
      isSaved: false,
      bookings: [
        { ...booking, state: 'confirmed' },
        { ...booking, id: 'b2', title: 'A talk', state: 'offered', offerUntil: at },
        { ...booking, id: 'b3', title: 'A walk', state: 'cancelled' },
        { ...booking, id: 'b4', title: 'Long ago', state: 'confirmed', isOver: true },
      ],
      calendar: 'https://example.org/calendar/a-long-and-secret-address.ics',
    }),
    'mine-seen': mine({ part: 'seen', seenBy: 'nobody', isSaved: false }),
    'mine-messages': mine({
      part: 'messages',
      isSaved: false,
      chosen: ['news email'],
      ways: ['email'],
      ledger: [
        { purpose: 'news', channel: 'email', step: 'given', at, place: 'mail' },
        { purpose: 'directory', channel: null, step: 'withdrawn', at, place: 'me' },
      ],
    }),
    'mine-needs': mine({
      part: 'needs',
      words: 'Captions, please.',
      keepUntil: '2022-01-05',
      isSaved: false,
      looks: [{ at, by: 'Sam', purpose: 'Winter Cuppa' }],
    }),
    'mine-devices': mine({
      part: 'devices',
      isSaved: false,
      sessions: [
        { id: 'd1', device: 'Firefox on Linux', startedAt: at, seenAt: at, isThis: true },
        { id: 'd2', device: 'Chrome on Android', startedAt: at, seenAt: at, isThis: false },
      ],
      passkeys: [{ id: 'p1', name: 'My phone' }],
    }),
    'mine-download': mine({ part: 'download', isSaved: false }),
    'mine-leave': mine({ part: 'leave', standing: 'member', isSaved: false }),
    'mine-erase': mine({ part: 'erase', isFresh: true, isSaved: false }),
  }
