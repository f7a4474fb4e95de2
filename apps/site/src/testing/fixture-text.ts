import {
  RevisionId,
  SourceId,
  StatementId,
  ProvenanceLinkId,
  type Credit,
  type ProgressSummary,
  type ProvenanceView,
  type ReadStatement,
  type SourceView,
  type StatementKind,
} from '@cuppa/domain'

/** A valid id for each number, always the same. */
export function uuid(group: number, number: number): string {
  return `0190${group.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export const session: SourceView = {
  id: SourceId.parse(uuid(2, 1)),
  kind: 'session',
  title: 'Second session: what do we stand for?',
  happenedOn: '2020-07-23',
  channel: null,
  words: 'We sorted ninety words into four heaps.',
  partOf: null,
  credits: [],
  peopleCount: 17,
}

export function saying(number: number, words: string, credit: Credit): ProvenanceView {
  const { id, kind, title, happenedOn } = session
  return {
    id: ProvenanceLinkId.parse(uuid(3, number)),
    kind: 'quotes',
    note: '',
    source: {
      ...session,
      id: SourceId.parse(uuid(2, number)),
      kind: 'contribution',
      title: 'Words from the second session',
      channel: number % 2 === 0 ? 'sticky-note' : 'spoken',
      words,
      credits: [credit],
      peopleCount: null,
      partOf: { id, kind, title, happenedOn },
    },
  }
}

export const fromSession: ProvenanceView = {
  id: ProvenanceLinkId.parse(uuid(3, 90)),
  kind: 'merges',
  note: 'One of the four heaps.',
  source: session,
}

export const editorial: ProvenanceView = {
  id: ProvenanceLinkId.parse(uuid(3, 91)),
  kind: 'editorial',
  note: 'To open the text.',
  source: null,
}

type Written = readonly [
  key: number,
  kind: StatementKind,
  parent: number | null,
  title: string,
  words: string,
  provenance: readonly ProvenanceView[],
  progress?: ProgressSummary,
]

const named = (name: string): Credit => ({ as: 'named', name })

const written: readonly Written[] = [
  [
    1,
    'intro',
    null,
    '',
    'This is who we are, why we are here and where we want to go. It will take us through two years, and change as we do.',
    [editorial],
  ],
  [
    2,
    'vision',
    null,
    '',
    'A world in which choices about people’s lives and health are made with those people, and living through something weighs as much as studying it.',
    [
      saying(11, 'Thirty years of living with this. That is a kind of study too.', named('Bryn')),
      fromSession,
    ],
  ],
  [
    3,
    'mission',
    null,
    '',
    'We keep a table open where anyone can sit down as an equal, and stand up for making things together until that is simply how change is made.',
    [
      saying(
        12,
        'Do not ask me in at the end. Give me a chair while the table is still empty.',
        named('Amara Osei'),
      ),
    ],
  ],
  [
    10,
    'value',
    null,
    'Human',
    'We meet as people before we meet as experts.',
    [
      saying(13, 'Be kind first. The work gets better by itself.', {
        as: 'pseudonym',
        name: 'Night Owl',
      }),
      fromSession,
    ],
  ],
  [
    11,
    'meaning',
    10,
    '',
    'We start on time to say hello. We take breaks. We ask how someone is and wait for the answer.',
    [fromSession],
  ],
  [
    12,
    'value',
    null,
    'Inclusive',
    'Everyone is welcome, and we go and look for those who were never asked.',
    [
      saying(14, 'Look around and ask who is not here.', {
        as: 'group',
        name: 'The Tuesday carers',
      }),
      fromSession,
      editorial,
    ],
  ],
  [
    13,
    'meaning',
    12,
    '',
    'You can take part by phone, by letter, in person or online, with or without your name.',
    [fromSession],
  ],
  [
    14,
    'value',
    null,
    'Transparent',
    'We show what we do, how we decide and where the money goes.',
    [
      saying(15, 'Tell us where the money goes, even when it is not much.', {
        as: 'not-named',
        name: null,
      }),
    ],
  ],
  [
    16,
    'value',
    null,
    'Challenging',
    'We question how things are done, beginning with ourselves.',
    [
      saying(
        16,
        'If we cannot say no to each other, our yes is worth nothing.',
        named('Dev Patel-Hughes'),
      ),
    ],
  ],
  [
    20,
    'category',
    null,
    'Leading culture change',
    'Showing people and organisations, in health research above all, that making things together works.',
    [fromSession],
  ],
  [
    21,
    'ambition',
    20,
    'Show that it can be done',
    'We lead by example, so that people, organisations and whole systems put people at the centre of their work.',
    [fromSession],
    {
      state: 'under-way',
      words: 'Our own plans are written in the open now.',
      percent: null,
      happenedOn: '2021-03-04',
      evidenceCount: 2,
    },
  ],
  [
    22,
    'action',
    21,
    'Work in the open',
    'Write our own plans where everyone can see them.',
    [saying(17, 'Say what you pay before I say yes.', named('Marisol Vega'))],
  ],
  [
    23,
    'action',
    21,
    'Say what we pay',
    'Put what we pay for people’s time on every invitation.',
    [fromSession],
  ],
  [24, 'measure', 21, '', 'Three organisations tell us what they changed.', [editorial]],
  [
    25,
    'category',
    null,
    'Planning for the future',
    'Securing our sustainability, and standing by the projects that count on us.',
    [fromSession],
  ],
  [
    26,
    'ambition',
    25,
    'Last, and help others last',
    'We find steady support for our own work, and stay beside projects long enough for them to make a real difference.',
    [
      saying(
        18,
        'Projects end and the phone stops ringing. Stay with people after the report is printed.',
        named('Grace Adeyemi'),
      ),
    ],
    {
      state: 'stuck',
      words: 'Our first funder said no. We are asking two others.',
      percent: null,
      happenedOn: '2021-02-18',
      evidenceCount: 1,
    },
  ],
  [
    27,
    'category',
    null,
    'Learning and developing',
    'Finding out what making things together is good for, and passing on what we find.',
    [fromSession],
  ],
  [
    28,
    'ambition',
    27,
    'Know what difference it makes',
    'We test and show the good that co-production does, take part in research, and share what we learn.',
    [fromSession],
    {
      state: 'going-well',
      words: 'The first study is done, and its notes are out.',
      percent: 40,
      happenedOn: '2021-03-01',
      evidenceCount: 3,
    },
  ],
  [
    29,
    'category',
    null,
    'Growing our community',
    'Making room for more people, and for those above all who are often left out.',
    [fromSession],
  ],
  [
    30,
    'ambition',
    29,
    'Grow, and grow more mixed',
    'More people sit at the table, and more of them are people that nobody used to ask.',
    [
      saying(19, 'Nobody asks people like me. You did. Now ask the others.', {
        as: 'not-named',
        name: null,
      }),
    ],
  ],
]

function slugOf(key: number, kind: StatementKind, title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return slug || `${kind}-${key}`
}

export const statements: readonly ReadStatement[] = written.map(
  ([key, kind, parent, title, words, provenance, progress], position) => ({
    id: StatementId.parse(uuid(1, key)),
    slug: slugOf(key, kind, title),
    kind,
    title,
    words,
    parentId: parent === null ? null : StatementId.parse(uuid(1, parent)),
    position,
    revisionId: RevisionId.parse(uuid(4, key)),
    provenance: [...provenance],
    provenanceCount: provenance.length,
    progress: progress ?? null,
  }),
)
