import type { SiteFrame, SitePage } from '@cuppa/client'
import { defaultColours, type CommunityView, type DirectionView } from '@cuppa/domain'

import { changes } from './fixture-changes.ts'
import { direction, versions } from './fixture-direction.ts'
import {
  bookingView,
  drawView,
  events,
  eventView,
  notesToCheck,
  notesView,
  offBooking,
  pastEventView,
  questions,
  seriesView,
} from './fixture-events.ts'
import { lineage } from './fixture-lineage.ts'
import { myPages } from './fixture-mine.ts'
import { peoplePages } from './fixture-people.ts'
import { statementPage } from './fixture-statement.ts'

export const community: CommunityView = {
  named: true,
  name: 'Co-Production Collective',
  strapline: 'Co-creating change together',
  welcome:
    'We are people who have lived through things, people who study them and people who decide about them. We make things together, as equals.',
  about:
    'We began in 2017 as a handful of people round a table.\n\nToday anyone may join us. You need no title and no training, and it costs nothing.',
  directionLabel: 'Our Direction',
  colours: defaultColours,
  typeface: 'hyperlegible',
  logo: null,
  contact: {
    email: 'hello@cuppa.example',
    phone: '020 7946 0000',
    post: 'The Old Bakery\n12 Market Street\nLondon N1 0AA',
    person: 'Ask for Sam, who is in on weekdays.',
  },
}

export const frame: SiteFrame = {
  community,
  baseUrl: 'https://cuppa.example',
  path: '/',
  today: '2021-03-06',
  indexed: true,
  assets: {
    styles: ['/assets/site.css'],
    preloadFont: '/assets/font.woff2',
    script: null,
    newPasskeyScript: null,
    themeStyle: '/assets/theme.css',
  },
}

const form = { values: {}, errors: [] }
const wrong = {
  values: { email: 'sam@' },
  errors: [{ field: 'email', sentence: 'Write the whole address, like sam@example.org.' }],
}
const withdrawn: DirectionView = {
  ...direction,
  version: {
    ...versions[1],
    state: 'withdrawn',
    withdrawnReason: 'It named someone who had asked not to be named.',
  },
}

/** Every page there is, each with much on it, under a name for the reader of a test. */
export const pages: Readonly<Record<string, { readonly page: SitePage; readonly path: string }>> = {
  home: { page: { name: 'home', direction, events }, path: '/' },
  'home-empty': { page: { name: 'home', direction: null, events: [] }, path: '/' },
  direction: {
    page: { name: 'direction', view: direction, shownAs: 'today' },
    path: '/direction',
  },
  'direction-edition': {
    page: { name: 'direction', view: direction, shownAs: 'edition' },
    path: '/direction/2020-2022',
  },
  'direction-version': {
    page: { name: 'direction', view: direction, shownAs: 'version' },
    path: '/direction/2020-2022/v2',
  },
  'direction-withdrawn': {
    page: { name: 'direction', view: withdrawn, shownAs: 'version' },
    path: '/direction/2020-2022/v1',
  },
  'direction-preview': {
    page: { name: 'direction', view: direction, shownAs: 'preview' },
    path: '/preview',
  },
  'no-direction': { page: { name: 'no-direction' }, path: '/direction' },
  changes: { page: { name: 'changes', view: changes }, path: '/direction/2020-2022/v2/changes' },
  lineage: { page: { name: 'lineage', view: lineage }, path: '/direction/lineage' },
  statement: {
    page: { name: 'statement', view: statementPage },
    path: '/direction/statements/know-what-difference-it-makes',
  },
  'statement-retired': {
    page: {
      name: 'statement',
      view: {
        ...statementPage,
        state: 'retired',
        retiredReason: 'It said the same as its neighbour.',
      },
    },
    path: '/direction/statements/know-what-difference-it-makes',
  },
  events: {
    page: {
      name: 'events',
      past: false,
      kind: null,
      month: null,
      events,
      onward: '/events/month/2021-01',
    },
    path: '/events',
  },
  'events-none': {
    page: { name: 'events', past: false, kind: 'talk', month: null, events: [], onward: null },
    path: '/events/kind/talk',
  },
  'events-past': {
    page: { name: 'events', past: true, kind: null, month: null, events, onward: null },
    path: '/events/past',
  },
  event: {
    page: { name: 'event', view: eventView, phase: 'coming' },
    path: '/events/our-website-7-january-2021',
  },
  'event-cancelled': {
    page: {
      name: 'event',
      view: { ...eventView, state: 'cancelled', reason: 'Too many of us are ill.' },
      phase: 'coming',
    },
    path: '/events/our-website-7-january-2021',
  },
  'event-over': {
    page: { name: 'event', view: pastEventView, phase: 'over' },
    path: '/events/winter-cuppa-14-december-2020',
  },
  ...peoplePages,
  box: { page: { name: 'box', isLeft: false, form }, path: '/box' },
  'box-wrong': {
    page: {
      name: 'box',
      isLeft: false,
      form: {
        values: { code: 'ACDE3', words: 'It was too loud.' },
        errors: [{ field: 'code', sentence: 'Your code: this has signs that cannot be used.' }],
      },
    },
    path: '/box',
  },
  'box-left': { page: { name: 'box', isLeft: true, form }, path: '/box' },
  mail: {
    page: {
      name: 'mail',
      view: {
        subject: 'A new room',
        text: 'We meet in a new room.\n\nHere is how to find it:\nhttps://example.org/events\nCome and see.',
        writtenAt: '2021-01-07T12:00:00.000Z',
        stop: 'https://example.org/stop/token',
      },
    },
    path: '/mail/token',
  },
  stop: {
    page: {
      name: 'stop',
      view: { purpose: 'news', channel: 'email', isStopped: false },
      action: '/stop/token',
    },
    path: '/stop/token',
  },
  stopped: {
    page: {
      name: 'stop',
      view: { purpose: 'digest', channel: 'email', isStopped: true },
      action: '/stop/token',
    },
    path: '/stop/token',
  },
  notes: {
    page: { name: 'notes', view: notesView },
    path: '/events/winter-cuppa-14-december-2020/notes',
  },
  'notes-to-check': {
    page: { name: 'notes-to-check', view: notesToCheck },
    path: '/checking/a-token',
  },
  series: { page: { name: 'series', view: seriesView }, path: '/events/series/monthly-cuppa' },
  'series-ended': {
    page: {
      name: 'series',
      view: { ...seriesView, title: 'Tuesday talks', ended: true, coming: [], past: [] },
    },
    path: '/events/series/tuesday-talks',
  },
  'events-month': {
    page: { name: 'events', past: false, kind: null, month: '2021-01', events, onward: null },
    path: '/events/month/2021-01',
  },
  draw: {
    page: { name: 'draw', view: drawView },
    path: '/events/our-website-7-january-2021/draw',
  },
  book: {
    page: { name: 'book', event: eventView, questions: [], formKey: 'a-key', form },
    path: '/events/our-website-7-january-2021/book',
  },
  'book-wrong': {
    page: {
      name: 'book',
      event: eventView,
      questions,
      formKey: 'a-key',
      form: {
        values: { name: 'Ada', mode: 'online', needs: 'Captions, please.', answer2: 'By train.' },
        errors: [
          { field: 'email', sentence: 'Tell us one way to reach you.' },
          { field: 'answer1', sentence: '“Who told you about us?” needs an answer.' },
        ],
      },
    },
    path: '/events/our-website-7-january-2021/book',
  },
  receipt: {
    page: { name: 'receipt', booking: null, code: null, isNew: false, form },
    path: '/receipt',
  },
  'receipt-made': {
    page: { name: 'receipt', booking: bookingView, code: 'ACDE3479FG', isNew: true, form },
    path: '/receipt',
  },
  'receipt-off': {
    page: { name: 'receipt', booking: offBooking, code: 'ACDE3479FG', isNew: false, form },
    path: '/receipt',
  },
  about: { page: { name: 'about', has: { people: true, groups: true } }, path: '/about' },
  accessibility: { page: { name: 'accessibility' }, path: '/accessibility' },
  privacy: { page: { name: 'privacy' }, path: '/privacy' },
  contact: { page: { name: 'contact' }, path: '/contact' },
  join: { page: { name: 'join', step: 'form', formKey: 'a-key', form }, path: '/join' },
  'join-wrong': {
    page: {
      name: 'join',
      step: 'form',
      formKey: 'a-key',
      form: {
        values: { name: 'Ada', credit: 'pseudonym', 'news-email': 'yes' },
        errors: [
          { field: 'email', sentence: 'Tell us one way to reach you.' },
          { field: 'creditName', sentence: 'Write the name that we should show.' },
        ],
      },
    },
    path: '/join',
  },
  'join-sent': { page: { name: 'join', step: 'sent', formKey: 'a-key', form }, path: '/join' },
  'join-done': { page: { name: 'join', step: 'done', formKey: 'a-key', form }, path: '/join' },
  'join-left': { page: { name: 'join', step: 'left', formKey: 'a-key', form }, path: '/join' },
  'join-gone': { page: { name: 'join', step: 'gone', formKey: 'a-key', form }, path: '/join' },
  'team-only': { page: { name: 'team-only' }, path: '/dashboard' },
  ...myPages,
  'sign-in': { page: { name: 'sign-in', token: null, sent: false, form }, path: '/sign-in' },
  'sign-in-wrong': {
    page: { name: 'sign-in', token: null, sent: false, form: wrong },
    path: '/sign-in',
  },
  'sign-in-sent': { page: { name: 'sign-in', token: null, sent: true, form }, path: '/sign-in' },
  'sign-in-confirm': {
    page: { name: 'sign-in', token: 'abc', sent: false, form },
    path: '/sign-in',
  },
  'problem-404': {
    page: { name: 'problem', status: 404, reason: null, requestId: null },
    path: '/nowhere',
  },
  'problem-500': {
    page: { name: 'problem', status: 500, reason: null, requestId: 'req-1234' },
    path: '/direction',
  },
}
