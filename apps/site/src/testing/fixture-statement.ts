import { EvidenceId, MilestoneId, ProgressUpdateId, type StatementPageView } from '@cuppa/domain'

import { gone } from './fixture-changes.ts'
import { edition } from './fixture-direction.ts'
import { at } from './fixture-refs.ts'
import { statements, uuid } from './fixture-text.ts'

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
  predecessors: [{ ...gone.statement, by: 'merges', reason: 'Both asked for the same.' }],
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
          event: null,
        },
        {
          id: EvidenceId.parse(uuid(8, 3)),
          kind: 'event',
          title: 'Winter Cuppa',
          words: 'New faces spoke first.',
          url: null,
          sourceId: null,
          happenedOn: null,
          event: {
            slug: 'winter-cuppa-14-december-2020',
            numbers: { events: 1, came: 20, known: 15, firstTime: 5 },
          },
        },
        {
          id: EvidenceId.parse(uuid(8, 2)),
          kind: 'number',
          title: '18 people took part',
          words: '',
          url: null,
          sourceId: null,
          happenedOn: null,
          event: null,
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
