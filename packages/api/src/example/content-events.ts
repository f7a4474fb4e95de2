import { cuppaNotes, websiteNotes } from './content-notes.ts'
import type { ExampleContent } from './example-content.ts'

type Place = ExampleContent['events'][number]['places'][number]

const online: Place = {
  mode: 'online',
  place: 'A video call. You need no camera.',
  access:
    'Live captions. A break every half hour. Somebody to help you get in, from 15 minutes before.',
  capacity: null,
  join: 'https://meet.commonkettle.example/kettle',
}

const byPhone: Place = {
  mode: 'phone',
  place: 'Your own phone. The call is free.',
  access: 'We say who is speaking, and read out what is written in the chat.',
  capacity: 10,
  join: 'Ring 020 7946 0958 and ask for the kettle.',
}

const theHall: Place = {
  mode: 'in-person',
  place: 'The Common Room, 1 Example Street, London N1 0XX',
  access: 'No steps. A hearing loop. A quiet room next door. Tell us what you eat.',
  capacity: 24,
  join: '',
}

const session = { kind: 'session', from: '14:00', to: '16:00', places: [online, byPhone] } as const

const hello = { title: 'Hello', words: 'Names, how we are, and what we hope for.', minutes: 20 }
const inThrees = (words: string) => ({ title: 'In threes', words, minutes: 45 })
const whatNext = { title: 'What next', words: 'What we heard, and who does what.', minutes: 25 }

export const events: ExampleContent['events'] = [
  {
    ...session,
    source: 'session-one',
    summary: 'What do we have in common, and who would miss us?',
    words:
      'The first of three afternoons for a plan of our own. You do not need to prepare. Nineteen people came, and most had never written a plan before.',
    agenda: [hello, inThrees('What would be missing if we were gone?'), whatNext],
  },
  {
    ...session,
    source: 'session-two',
    summary: 'How do we want to work with each other?',
    words:
      'We bring the words from last time and sort them. Four heaps came out of ninety words, and each heap got a name.',
    agenda: [hello, inThrees('Which words belong together, and which are only polite?'), whatNext],
  },
  {
    ...session,
    source: 'session-three',
    summary: 'What shall we do first?',
    words:
      'The last of the three. We chose what to begin with and what can wait, and agreed who writes it down.',
    agenda: [hello, inThrees('What would you start on Monday?'), whatNext],
  },
  {
    kind: 'informal',
    from: '11:00',
    to: '12:30',
    source: 'cuppa-december',
    summary: 'A hot drink, a biscuit and no agenda.',
    words:
      'The days are short, so we put the kettle on together. Come late, leave early, say nothing or say a lot.\n\nTwenty-three people came. New faces spoke first, and somebody sang.',
    places: [online, byPhone],
    agenda: [],
    notes: cuppaNotes,
  },
  {
    ...session,
    source: 'session-website',
    summary: 'What should people find on our website, and what first?',
    words:
      'We draw the pages together, with pens or with words. The front page was drawn eleven times, and the eleventh has a teapot.\n\nWhat we drew is what the site was built from.',
    agenda: [
      hello,
      inThrees('Draw the page that you would show to a friend.'),
      { title: 'All on one wall', words: 'We look at every drawing.', minutes: 30 },
      whatNext,
    ],
    notes: websiteNotes,
  },
]

export const series: ExampleContent['series'] = [
  {
    kind: 'informal',
    title: 'Monthly Cuppa',
    summary: 'Every second Monday of the month: come for a cup and a chat.',
    words:
      'There is no agenda and nothing to prepare. New people are welcome each time, and nobody has to speak.\n\nCome to the hall, join by video, or ring in.',
    places: [theHall, online, byPhone],
    agenda: [],
    from: '11:00',
    minutes: 90,
    recurrence: {
      freq: 'monthly',
      interval: 1,
      on: { nth: 2, weekday: 'monday' },
      ends: null,
      except: [],
    },
  },
]
