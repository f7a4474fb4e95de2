/** The facts of the document that the project was born from. */
export const facts = {
  values: ['Human', 'Inclusive', 'Transparent', 'Challenging'],
  categories: {
    'Leading culture change': ['example', 'health research', 'centre'],
    'Planning for the future': ['support', 'projects', 'difference'],
    'Learning and developing': ['research', 'share', 'co-production'],
    'Growing our community': ['community', 'often ignored or left out'],
  },
  period: '2020-2022',
  publishedOn: '2020-11-27',
  putOnLineOn: '2021-04-19',
  events: [
    {
      happenedOn: '2020-12-14',
      times: ['11am', '12.30pm'],
      from: '11:00',
      to: '12:30',
      kind: 'informal',
    },
    {
      happenedOn: '2021-01-07',
      times: ['2pm', '4pm'],
      from: '14:00',
      to: '16:00',
      kind: 'session',
    },
  ],
  zone: 'Europe/London',
  moreThanContributors: 50,
  sessions: 3,
  since: 2017,
} as const
