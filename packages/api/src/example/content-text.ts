import type { ExampleContent } from './example-content.ts'

type ExampleVersion = ExampleContent['versions'][number]
type ExampleStatement = ExampleVersion['statements'][number]

const first = 'Part of our first direction.'

const intro: ExampleStatement = {
  key: 'intro',
  kind: 'intro',
  title: '',
  words:
    'This is who we are, why we are here and where we want to go. It will take us through our first two years, and it will change as we do.',
  links: [
    { kind: 'informed-by', source: 'three-months', note: 'It speaks for all who took part.' },
    { kind: 'editorial', note: 'The team wrote these lines to open the text.' },
  ],
}

const vision: ExampleStatement = {
  key: 'vision',
  kind: 'vision',
  title: '',
  words:
    'A world in which choices about people’s lives and health are made with those people, and in which what someone has lived through weighs as much as what someone has studied.',
  links: [
    { kind: 'quotes', source: 'said-lived', note: 'Where the second half comes from.' },
    { kind: 'informed-by', source: 'session-one', note: '' },
  ],
}

const mission: ExampleStatement = {
  key: 'mission',
  kind: 'mission',
  title: '',
  words:
    'We keep a table open where anyone can sit down as an equal. Around it we swap what we know, find the people we need, and stand up for making things together, until that is simply how change is made.',
  links: [
    { kind: 'quotes', source: 'said-chair', note: 'The table is Amara’s picture.' },
    { kind: 'informed-by', source: 'session-one', note: '' },
  ],
}

const values: ExampleStatement[] = [
  {
    key: 'human',
    kind: 'value',
    title: 'Human',
    words: 'We meet as people before we meet as experts.',
    links: [
      { kind: 'quotes', source: 'said-kind', note: '' },
      { kind: 'merges', source: 'session-two', note: 'One of the four heaps.' },
    ],
  },
  {
    key: 'human-meaning',
    kind: 'meaning',
    parent: 'human',
    title: '',
    words:
      'We start on time to say hello. We take breaks. We ask how someone is and wait for the answer.',
    links: [{ kind: 'informed-by', source: 'session-two', note: '' }],
  },
  {
    key: 'inclusive',
    kind: 'value',
    title: 'Inclusive',
    words: 'Everyone is welcome, and we go and look for those who were never asked.',
    links: [
      { kind: 'quotes', source: 'said-missing', note: '' },
      { kind: 'merges', source: 'session-two', note: 'One of the four heaps.' },
    ],
  },
  {
    key: 'inclusive-meaning',
    kind: 'meaning',
    parent: 'inclusive',
    title: '',
    words: 'You can take part by phone, by letter, in person or online, with or without your name.',
    links: [{ kind: 'informed-by', source: 'said-missing', note: '' }],
  },
  {
    key: 'transparent',
    kind: 'value',
    title: 'Transparent',
    words: 'We disclose what we do, how decisions are reached and the destination of funds.',
    links: [
      { kind: 'quotes', source: 'said-money', note: '' },
      { kind: 'merges', source: 'session-two', note: 'One of the four heaps.' },
    ],
  },
  {
    key: 'transparent-meaning',
    kind: 'meaning',
    parent: 'transparent',
    title: '',
    words:
      'Our notes are there for all to read. When we do not follow an idea, we say so and say why.',
    links: [{ kind: 'informed-by', source: 'said-money', note: '' }],
  },
  {
    key: 'challenging',
    kind: 'value',
    title: 'Challenging',
    words: 'We question how things are done, beginning with ourselves.',
    links: [
      { kind: 'quotes', source: 'said-honest', note: '' },
      { kind: 'merges', source: 'session-two', note: 'One of the four heaps.' },
    ],
  },
  {
    key: 'challenging-meaning',
    kind: 'meaning',
    parent: 'challenging',
    title: '',
    words: 'We say the difficult thing kindly, and thank the person who said it to us.',
    links: [{ kind: 'informed-by', source: 'said-honest', note: '' }],
  },
]

const culture: ExampleStatement[] = [
  {
    key: 'culture',
    kind: 'category',
    title: 'Leading culture change',
    words:
      'Showing people and organisations, in health research above all, that making things together works.',
    links: [{ kind: 'merges', source: 'session-three', note: 'The first of four heaps.' }],
  },
  {
    key: 'ambition-culture',
    kind: 'ambition',
    parent: 'culture',
    title: 'Show that it can be done',
    words:
      'We lead by example, so that people, organisations and whole systems put people at the centre of their work.',
    links: [
      { kind: 'informed-by', source: 'session-three', note: '' },
      { kind: 'informed-by', source: 'since-2017', note: '' },
    ],
  },
  {
    key: 'action-open',
    kind: 'action',
    parent: 'ambition-culture',
    title: 'Work in the open',
    words: 'Write our own plans where everyone can see them, and tell others how we did it.',
    links: [{ kind: 'informed-by', source: 'said-money', note: '' }],
  },
]

const future: ExampleStatement[] = [
  {
    key: 'future',
    kind: 'category',
    title: 'Planning for the future',
    words: 'Securing our sustainability, and standing by the projects that count on us.',
    links: [{ kind: 'merges', source: 'session-three', note: 'The second of four heaps.' }],
  },
  {
    key: 'ambition-future',
    kind: 'ambition',
    parent: 'future',
    title: 'Last, and help others last',
    words:
      'We find steady support for our own work, and stay beside projects long enough for them to make a real difference.',
    links: [
      { kind: 'quotes', source: 'said-after', note: '' },
      { kind: 'informed-by', source: 'session-three', note: '' },
    ],
  },
  {
    key: 'action-after',
    kind: 'action',
    parent: 'ambition-future',
    title: 'Stay after the end',
    words: 'Call each project six months after it closes and ask what it needs.',
    links: [{ kind: 'answers', source: 'said-after', note: '' }],
  },
]

const learning: ExampleStatement[] = [
  {
    key: 'learning',
    kind: 'category',
    title: 'Learning and developing',
    words: 'Finding out what making things together is good for, and passing on what we find.',
    links: [{ kind: 'merges', source: 'session-three', note: 'The third of four heaps.' }],
  },
  {
    key: 'ambition-learning',
    kind: 'ambition',
    parent: 'learning',
    title: 'Know what difference it makes',
    words:
      'We test and show the good that co-production does, take part in research, and share what we learn.',
    links: [
      { kind: 'quotes', source: 'said-proof', note: '' },
      { kind: 'informed-by', source: 'session-three', note: '' },
    ],
  },
  {
    key: 'action-stories',
    kind: 'action',
    parent: 'ambition-learning',
    title: 'Collect stories',
    words: 'Ask people what changed for them, and keep their stories with their consent.',
    links: [{ kind: 'answers', source: 'said-proof', note: '' }],
  },
  {
    key: 'action-numbers',
    kind: 'action',
    parent: 'ambition-learning',
    title: 'Count what can be counted',
    words: 'Agree on a few honest numbers, and publish them each year.',
    links: [{ kind: 'answers', source: 'said-proof', note: '' }],
  },
]

const community: ExampleStatement[] = [
  {
    key: 'community',
    kind: 'category',
    title: 'Growing our community',
    words:
      'Becoming more, and more different from one another, beginning with people who are often ignored or left out.',
    links: [{ kind: 'merges', source: 'session-three', note: 'The fourth of four heaps.' }],
  },
  {
    key: 'ambition-community',
    kind: 'ambition',
    parent: 'community',
    title: 'Make the table bigger',
    words:
      'We build a stronger and more varied community, and spend most effort on reaching the people others overlook.',
    links: [
      { kind: 'quotes', source: 'said-ignored', note: '' },
      { kind: 'informed-by', source: 'said-missing', note: '' },
    ],
  },
  {
    key: 'action-website',
    kind: 'action',
    parent: 'ambition-community',
    title: 'Make our website together',
    words: 'Plan, write and test our website with the people who will use it.',
    links: [{ kind: 'informed-by', source: 'session-three', note: '' }],
  },
]

const withChanges = (
  statements: readonly ExampleStatement[],
  changes: Readonly<Record<string, Partial<ExampleStatement>>>,
): ExampleStatement[] =>
  statements.map((statement) => ({ ...statement, ...changes[statement.key] }))

export const firstVersion: ExampleVersion = {
  publishedOn: '2020-11-27',
  letter:
    'This is the first direction we ever wrote together. More than 50 of us had a hand in it, over three months and three online sessions, and it also holds what many others taught us since 2017.\n\nThank you to every one of you. Please read it, share it, and tell us where we got it wrong.',
  statements: [
    intro,
    vision,
    mission,
    ...values,
    ...culture,
    ...future,
    ...learning,
    ...community,
  ].map((statement) => ({ ...statement, note: { kind: 'new', words: first } })),
}

export const secondVersion: ExampleVersion = {
  publishedOn: '2021-04-19',
  letter:
    'Five months on, we read our direction aloud to each other and marked what no longer sounded like us. Most of it still does.\n\nWe made two sentences plainer and one promise bigger, joined two actions that turned out to be one, and added a promise about money that was missing. Each change below says who asked for it.',
  statements: [
    intro,
    vision,
    mission,
    ...withChanges(values, {
      transparent: {
        words: 'We say what we do, how we decide and where the money goes.',
        note: {
          kind: 'wording',
          words:
            'Three people told us this sentence sounded like a bank. It says the same in shorter words.',
        },
        links: [
          { kind: 'quotes', source: 'said-money', note: '' },
          { kind: 'merges', source: 'session-two', note: 'One of the four heaps.' },
          { kind: 'answers', source: 'said-bank', note: '' },
        ],
      },
    }),
    ...withChanges(culture, {
      'ambition-culture': {
        words:
          'We lead by example, so that people, organisations and whole systems put people at the centre of their work, and we share our mistakes as freely as our successes.',
        note: {
          kind: 'meaning',
          words:
            'At the website session we saw that people learn most from what went wrong, so we promise to share that too.',
        },
        links: [
          { kind: 'informed-by', source: 'session-three', note: '' },
          { kind: 'informed-by', source: 'since-2017', note: '' },
          { kind: 'informed-by', source: 'session-website', note: 'The part about mistakes.' },
        ],
      },
    }),
    ...withChanges(future, {
      future: {
        words: 'Keeping the lights on, and standing by the projects that count on us.',
        note: {
          kind: 'wording',
          words:
            'Bryn asked what the old word meant. Nobody could say it in one breath, so it had to go.',
        },
        links: [
          { kind: 'merges', source: 'session-three', note: 'The second of four heaps.' },
          { kind: 'quotes', source: 'said-jargon', note: '' },
        ],
      },
    }),
    ...learning.filter(({ key }) => key !== 'action-stories' && key !== 'action-numbers'),
    {
      key: 'action-evidence',
      kind: 'action',
      parent: 'ambition-learning',
      title: 'Tell stories with numbers in them',
      words:
        'Ask people what changed for them, keep their stories with their consent, and publish them each year beside a few honest numbers.',
      links: [
        { kind: 'answers', source: 'said-proof', note: '' },
        { kind: 'answers', source: 'decision-february', note: 'Where the two became one.' },
      ],
      note: {
        kind: 'new',
        words: 'The stories and the numbers turned out to be one job done by the same people.',
      },
    },
    ...community,
    {
      key: 'action-payment',
      kind: 'action',
      parent: 'ambition-community',
      title: 'Pay people fairly and plainly',
      words:
        'Write a payment policy together that says what we pay, for what and when, before anyone says yes.',
      links: [
        { kind: 'quotes', source: 'said-pay', note: '' },
        { kind: 'answers', source: 'decision-february', note: '' },
      ],
      note: {
        kind: 'new',
        words:
          'Marisol asked for it at the winter Cuppa, and many agreed. We cannot ask everyone in and leave the cost to them.',
      },
    },
  ],
  merges: [
    {
      from: ['action-stories', 'action-numbers'],
      into: 'action-evidence',
      reason: 'The stories and the numbers turned out to be one job done by the same people.',
    },
  ],
}
