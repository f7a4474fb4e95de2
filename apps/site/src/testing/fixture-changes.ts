import type { ChangesView, NotedChange } from '@cuppa/domain'

import { edition, versions } from './fixture-direction.ts'
import { at } from './fixture-refs.ts'
import { fromSession, saying } from './fixture-text.ts'

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

export const gone: NotedChange = {
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
