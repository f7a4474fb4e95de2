import {
  type BookingView,
  drawOrder,
  type DrawView,
  entryOf,
  sha256,
  EventId,
  type EventSummary,
  type EventView,
  type NotesToCheck,
  type NotesView,
  type Question,
  QuestionId,
  SeriesId,
  type SeriesView,
  type When,
} from '@cuppa/domain'

const uuid = (number: number) =>
  `00000000-0000-7000-8000-0000000007${String(number).padStart(2, '0')}`

const at = (day: string, from: string, to: string): When => ({
  startsWall: `${day}T${from}`,
  endsWall: `${day}T${to}`,
  zone: 'Europe/London',
  startsAt: `${day}T${from}:00.000Z`,
  endsAt: `${day}T${to}:00.000Z`,
})

const series = { id: SeriesId.parse(uuid(90)), slug: 'monthly-cuppa', title: 'Monthly Cuppa' }

const cuppa: EventSummary = {
  id: EventId.parse(uuid(1)),
  slug: 'winter-cuppa-14-december-2020',
  kind: 'informal',
  title: 'Winter Cuppa',
  summary: 'A talk about anything, with a hot drink of your own.',
  when: at('2020-12-14', '11:00', '12:30'),
  state: 'published',
  modes: ['online', 'phone'],
  room: 'no-limit',
  series,
}

const session: EventSummary = {
  ...cuppa,
  id: EventId.parse(uuid(2)),
  slug: 'our-website-7-january-2021',
  kind: 'session',
  title: 'What should our website do?',
  summary: 'We sort what people asked for, and choose what comes first.',
  when: at('2021-01-07', '14:00', '16:00'),
  modes: ['in-person', 'online'],
  room: 'few',
  series: null,
}

const cancelled: EventSummary = {
  ...cuppa,
  id: EventId.parse(uuid(3)),
  slug: 'walk-and-talk-30-january-2021',
  kind: 'group',
  title: 'Walk and talk',
  when: at('2021-01-30', '10:00', '11:15'),
  state: 'cancelled',
  room: 'full',
}

export const events: readonly EventSummary[] = [cuppa, session, cancelled]

export const eventView: EventView = {
  ...session,
  words:
    'Bring what you would look for first.\n\nNo knowledge of websites is needed: knowing people is.',
  places: [
    {
      mode: 'in-person',
      place: 'The Old Bakery\n12 Market Street\nLondon N1 0AA',
      access: 'No steps. There is a hearing loop and a quiet room.',
      capacity: 20,
      room: 'few',
    },
    {
      mode: 'online',
      place: 'A video call',
      access: 'With live captions. You may keep your camera off.',
      capacity: null,
      room: 'no-limit',
    },
  ],
  agenda: [
    { title: 'Hello', words: 'Who is here, and what we need today.', minutes: 15 },
    { title: 'Sort the cards', words: 'Everyone’s wishes, in heaps.', minutes: 60 },
    { title: 'Choose', words: '', minutes: null },
  ],
  draws: [
    { mode: 'in-person', closesAt: '2021-01-02T18:00:00.000Z', isDrawn: true, outside: null },
  ],
  kept: [{ mode: 'in-person', places: 4, until: '2021-01-04T18:00:00.000Z' }],
  reason: '',
  movedFrom: [at('2020-12-17', '14:00', '16:00')],
  sequence: 1,
  revisedAt: '2020-12-01T09:00:00.000Z',
  notes: null,
  more: [cuppa],
}

export const pastEventView: EventView = {
  ...eventView,
  ...cuppa,
  movedFrom: [],
  notes: { publishedOn: '2020-12-16', correctedOn: null },
  more: [],
}

export const notesView: NotesView = {
  event: { id: cuppa.id, slug: cuppa.slug, title: cuppa.title, when: cuppa.when },
  publishedOn: '2020-12-16',
  correctedOn: '2020-12-18',
  words: 'Thirteen of us talked about paying people.\n\nWe agreed to begin with expenses.',
  recording: {
    url: 'https://video.example/cuppa',
    captions: true,
    transcript: '',
    reason: 'The transcript is being typed.',
  },
  corrections: [
    {
      correctedOn: '2020-12-18',
      why: 'We had not counted Sam.',
      marks: [
        { op: 'removed', text: 'Twelve' },
        { op: 'added', text: 'Thirteen' },
        { op: 'same', text: ' of us talked about paying people.\n\nWe agreed to begin' },
      ],
    },
    { correctedOn: '2020-12-17', why: 'The recording is there now.', marks: [] },
  ],
  messages: 5,
}

export const notesToCheck: NotesToCheck = {
  event: notesView.event,
  words: notesView.words,
  recording: { url: '', captions: false, transcript: '', reason: 'Nobody wanted one.' },
  until: '2020-12-28T12:00:00.000Z',
}

export const seriesView: SeriesView = {
  ...series,
  kind: 'informal',
  summary: 'An hour and a half with no agenda.',
  words: 'Come when you can, and leave when you like.',
  rule: 'Every second Monday of the month, at 11am',
  ended: false,
  coming: [cuppa],
  past: [{ ...cuppa, id: EventId.parse(uuid(4)), slug: 'winter-cuppa-9-november-2020' }],
}

export const bookingView: BookingView = {
  state: 'confirmed',
  name: 'Ada Vega',
  mode: 'online',
  companions: 1,
  offerUntil: null,
  isLastCall: false,
  drawEntry: null,
  join: 'https://meet.example/a-room',
  event: {
    slug: session.slug,
    title: session.title,
    when: session.when,
    state: 'published',
    reason: '',
  },
}

/** A booking for what is not held. */
export const offBooking: BookingView = {
  ...bookingView,
  join: null,
  event: { ...bookingView.event, state: 'cancelled', reason: 'The hall is flooded.' },
}

/** One of each kind, needed and not. */
export const questions: Question[] = [
  {
    id: QuestionId.parse(uuid(70)),
    kind: 'line',
    words: 'Who told you about us?',
    needed: true,
    choices: [],
  },
  {
    id: QuestionId.parse(uuid(71)),
    kind: 'words',
    words: 'What would you like to talk about?',
    needed: false,
    choices: [],
  },
  {
    id: QuestionId.parse(uuid(72)),
    kind: 'choice',
    words: 'What would you like to drink?',
    needed: false,
    choices: ['Tea', 'Coffee'],
  },
]

const drawn = drawOrder(['one', 'two', 'three'].map(entryOf), sha256('a seed'))

/** One that was drawn, and one still to come. */
export const drawView: DrawView = {
  event: { slug: session.slug, title: session.title, zone: 'Europe/London' },
  draws: [
    {
      mode: 'in-person',
      closesAt: '2021-01-02T18:00:00.000Z',
      seedHash: sha256(sha256('a seed')),
      outside: null,
      list: null,
      result: {
        drawnAt: '2021-01-02T18:00:30.000Z',
        seed: sha256('a seed'),
        places: 2,
        ...drawn,
        gone: [],
      },
    },
    {
      mode: 'online',
      closesAt: '2021-01-02T18:00:00.000Z',
      seedHash: null,
      outside: { words: 'the six Lotto numbers of 3 January', knownAt: '2021-01-03T22:00:00.000Z' },
      list: {
        listedAt: '2021-01-02T18:00:30.000Z',
        entries: drawn.entries,
        listHash: drawn.listHash,
      },
      result: null,
    },
  ],
}
