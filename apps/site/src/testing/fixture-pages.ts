import type { SiteFrame, SitePage } from '@cuppa/client'
import {
  defaultColours,
  EditionId,
  EvidenceId,
  MilestoneId,
  ProgressUpdateId,
  VersionId,
  type ChangesView,
  type CommunityView,
  type DirectionView,
  type Edition,
  type LineageView,
  type NotedChange,
  type ReadStatement,
  type StatementPageView,
  type StatementRef,
  type VersionSummary,
} from '@cuppa/domain'

import { fromSession, saying, statements, uuid } from './fixture-text.ts'

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

export const edition: Edition = {
  id: EditionId.parse(uuid(5, 1)),
  slug: '2020-2022',
  title: 'Our direction for 2020 to 2022',
  startsOn: '2020-11-27',
  endsOn: '2022-12-31',
  state: 'current',
}

export const versions: readonly [VersionSummary, VersionSummary] = [
  {
    id: VersionId.parse(uuid(6, 2)),
    number: 2,
    publishedOn: '2021-03-05',
    recordedAt: '2021-03-05T10:00:00.000Z',
    state: 'current',
    withdrawnReason: null,
    letter:
      'Dear everyone,\n\nFour months ago we put our first direction on the table. Since then you have told us where it was too vague, and where it said things nobody would say aloud.\n\nThis is what we made of it. Most of the text is as it was.',
  },
  {
    id: VersionId.parse(uuid(6, 1)),
    number: 1,
    publishedOn: '2020-11-27',
    recordedAt: '2020-11-27T10:00:00.000Z',
    state: 'superseded',
    withdrawnReason: null,
    letter: 'Dear everyone,\n\nHere it is: our first direction.',
  },
]

export const direction: DirectionView = {
  edition,
  version: versions[0],
  versions: [...versions],
  editions: [edition],
  statements: [...statements],
  contributors: {
    credits: [
      { as: 'named', name: 'Amara Osei' },
      { as: 'named', name: 'Bryn' },
      { as: 'pseudonym', name: 'Night Owl' },
      { as: 'group', name: 'The Tuesday carers' },
      { as: 'named', name: 'Grace Adeyemi' },
    ],
    unnamed: 2,
    atLeast: 50,
  },
}

export function refTo(statement: ReadStatement | undefined): StatementRef {
  if (!statement) throw new Error('The fixture has no such statement.')
  const { id, slug, kind, title, words } = statement
  return { id, slug, kind, title, words }
}

const at = (slug: string) => refTo(statements.find((statement) => statement.slug === slug))

const base = {
  titleMarks: [],
  wordMarks: [],
  movedFrom: null,
  movedTo: null,
  moved: false,
  place: null,
  successors: [],
  predecessors: [],
  provenance: [],
}

const transparent: NotedChange = {
  ...base,
  statement: at('transparent'),
  kind: 'changed',
  before: { title: 'Transparent', words: 'We disclose what we do and the destination of funds.' },
  after: at('transparent'),
  wordMarks: [
    { op: 'same', text: 'We ' },
    { op: 'removed', text: 'disclose' },
    { op: 'added', text: 'show' },
    { op: 'same', text: ' what we do' },
    { op: 'removed', text: ' and the destination of funds' },
    { op: 'added', text: ', how we decide and where the money goes' },
    { op: 'same', text: '.' },
  ],
  noteKind: 'wording',
  note: 'Plainer words for the same thing. A letter asked for it.',
}

const added: NotedChange = {
  ...base,
  statement: at('say-what-we-pay'),
  kind: 'new',
  before: null,
  after: at('say-what-we-pay'),
  wordMarks: [{ op: 'added', text: at('say-what-we-pay').words }],
  noteKind: 'new',
  note: 'Marisol asked us over tea to say what we pay before anyone says yes. So we will.',
  provenance: [
    saying(95, 'Say what you pay before I say yes.', { as: 'named', name: 'Marisol' }),
    fromSession,
  ],
}

const grown: NotedChange = {
  ...base,
  statement: at('grow-and-grow-more-mixed'),
  kind: 'changed',
  before: { title: 'Grow', words: 'More people sit at the table.' },
  after: at('grow-and-grow-more-mixed'),
  titleMarks: [
    { op: 'same', text: 'Grow' },
    { op: 'added', text: ', and grow more mixed' },
  ],
  wordMarks: [
    { op: 'same', text: 'More people sit at the table' },
    { op: 'added', text: ', and more of them are people that nobody used to ask' },
    { op: 'same', text: '.' },
  ],
  noteKind: 'meaning',
  note: 'We made this promise bigger. It is easy to grow with people who are like us already.',
  moved: true,
  movedFrom: at('learning-and-developing'),
  movedTo: at('growing-our-community'),
}

const gone: NotedChange = {
  ...base,
  statement: { ...at('work-in-the-open'), slug: 'tell-others', title: 'Tell others how we did it' },
  kind: 'gone',
  before: { title: 'Tell others how we did it', words: 'Write up what we learn.' },
  after: null,
  wordMarks: [{ op: 'removed', text: 'Write up what we learn.' }],
  noteKind: 'gone',
  note: 'It said the same as its neighbour, so we put both together.',
  successors: [{ ...at('work-in-the-open'), by: 'merges' }],
}

export const changes: ChangesView = {
  edition,
  from: versions[1],
  fromEdition: null,
  to: versions[0],
  changes: [transparent, added, grown, gone],
  sameCount: 15,
}

const refs = statements.filter(({ kind }) => kind !== 'intro').map(refTo)
const leaving = {
  ...at('work-in-the-open'),
  id: gone.statement.id,
  slug: 'tell-others',
  title: 'Tell others how we did it',
}
const older = refs.filter(({ slug }) => slug !== 'say-what-we-pay')

export const lineage: LineageView = {
  columns: [
    { edition, number: 1, publishedOn: '2020-11-27', statements: older },
    { edition, number: 2, publishedOn: '2021-03-05', statements: refs },
  ],
  edges: [
    ...older
      .filter(({ slug }) => slug !== 'measure-24')
      .map((ref) => ({
        column: 0,
        kind:
          ref.slug === 'grow-and-grow-more-mixed' ? ('renames' as const) : ('continues' as const),
        from: ref,
        to: ref,
        reason: '',
      })),
    {
      column: 0,
      kind: 'merges',
      from: at('measure-24'),
      to: at('work-in-the-open'),
      reason: 'Both said the same.',
    },
    {
      column: 0,
      kind: 'begins',
      from: null,
      to: at('say-what-we-pay'),
      reason: 'Marisol asked for it.',
    },
    { column: 0, kind: 'retires', from: at('vision-2'), to: null, reason: 'Nobody missed it.' },
  ],
}

export const statementPage: StatementPageView = {
  statement: at('know-what-difference-it-makes'),
  state: 'live',
  retiredReason: null,
  place: { edition, versionNumber: 2, parent: at('learning-and-developing') },
  children: [at('work-in-the-open')],
  stages: [
    {
      title: 'Know what difference it makes',
      words:
        'We test and show the good that co-production does, take part in research, and share what we learn.',
      edition,
      versionNumber: 2,
      publishedOn: '2021-03-05',
      noteKind: 'meaning',
      note: 'The lab asked for more than a smile.',
      titleMarks: [],
      wordMarks: [
        { op: 'same', text: 'We test and ' },
        { op: 'removed', text: 'evidence the benefits of' },
        { op: 'added', text: 'show the good that' },
        { op: 'same', text: ' co-production' },
        { op: 'added', text: ' does, take part in research' },
        { op: 'same', text: ', and share what we learn.' },
      ],
    },
    {
      title: 'Know what difference it makes',
      words: 'We test and evidence the benefits of co-production, and share what we learn.',
      edition,
      versionNumber: 1,
      publishedOn: '2020-11-27',
      noteKind: 'new',
      note: '',
      titleMarks: [],
      wordMarks: [],
    },
  ],
  predecessors: [{ ...leaving, by: 'merges', reason: 'Both asked for the same.' }],
  successors: [],
  provenance: statements.slice(4, 8).flatMap(({ provenance }) => provenance),
  progress: [
    {
      id: ProgressUpdateId.parse(uuid(7, 2)),
      state: 'going-well',
      words: 'The first study is done, and its notes are out for everyone to read.',
      percent: 40,
      happenedOn: '2021-03-01',
      recordedOn: '2021-03-05',
      evidence: [
        {
          id: EvidenceId.parse(uuid(8, 1)),
          kind: 'notes',
          title: 'Notes of the first study',
          words: 'What 18 people told us.',
          url: 'https://example.org/notes',
          sourceId: null,
          happenedOn: '2021-02-20',
        },
        {
          id: EvidenceId.parse(uuid(8, 2)),
          kind: 'number',
          title: '18 people took part',
          words: '',
          url: null,
          sourceId: null,
          happenedOn: null,
        },
      ],
    },
    {
      id: ProgressUpdateId.parse(uuid(7, 1)),
      state: 'under-way',
      words: 'We found a partner.',
      percent: null,
      happenedOn: '2021-01-11',
      recordedOn: '2021-01-11',
      evidence: [],
    },
  ],
  milestones: [
    {
      id: MilestoneId.parse(uuid(9, 1)),
      title: 'First study',
      dueOn: '2021-03-31',
      state: 'reached',
      settledOn: '2021-02-20',
      reason: '',
    },
    {
      id: MilestoneId.parse(uuid(9, 2)),
      title: 'Second study',
      dueOn: '2021-12-31',
      state: 'planned',
      settledOn: null,
      reason: '',
    },
  ],
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
  home: { page: { name: 'home', direction }, path: '/' },
  'home-empty': { page: { name: 'home', direction: null }, path: '/' },
  direction: {
    page: { name: 'direction', view: direction, frozen: false, preview: false },
    path: '/direction',
  },
  'direction-withdrawn': {
    page: { name: 'direction', view: withdrawn, frozen: true, preview: false },
    path: '/direction/2020-2022/v1',
  },
  'direction-preview': {
    page: { name: 'direction', view: direction, frozen: false, preview: true },
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
  about: { page: { name: 'about' }, path: '/about' },
  accessibility: { page: { name: 'accessibility' }, path: '/accessibility' },
  privacy: { page: { name: 'privacy' }, path: '/privacy' },
  contact: { page: { name: 'contact' }, path: '/contact' },
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
