import { events, series } from './content-events.ts'
import { people, sources } from './content-sources.ts'
import { firstVersion, secondVersion } from './content-text.ts'
import type { ExampleContent } from './example-content.ts'

/**
 * The community that a fresh start shows. Its dates, numbers and the names of its values and
 * categories are those of a real first strategy; its name, its people and its words are made up.
 */
export const exampleContent: ExampleContent = {
  community: {
    name: 'Common Kettle',
    strapline: 'Patients, carers, researchers and neighbours, making change together',
    welcome:
      'Come as you are. Whether you live with an illness, look after someone, study health or simply live nearby, there is a chair and a cup for you.\n\nWe meet, we talk, and we write down together where we want to go.',
    about:
      'Common Kettle is an example. The community, its people and their words are made up, so that you can see what Cuppa does before you write your own. The dates and the numbers come from the first strategy of a real community.\n\nOur story starts in 2017, with a few people around a table. In the summer of 2020 we asked a bigger question: where are we going? Over three months and three online sessions, more than 50 of us found an answer together. We call it our direction.\n\nIt is not finished, and it is not meant to be. Each time it changes we say what changed, why, and who asked.',
    directionLabel: 'Our Direction',
    contact: {
      email: 'hello@commonkettle.example',
      phone: '020 7946 0958',
      post: 'Common Kettle, 1 Example Street, London N1 0XX',
      person: 'Ask for Marisol. She makes the tea.',
    },
  },
  people,
  sources,
  events,
  series,
  edition: {
    slug: '2020-2022',
    title: 'Our direction for 2020 to 2022',
    startsOn: '2020-11-27',
    endsOn: '2022-12-31',
  },
  versions: [firstVersion, secondVersion],
  progress: [
    {
      statement: 'ambition-community',
      state: 'under-way',
      words:
        'Two open doors this winter: an informal Cuppa in December and a working session on our website in January. People who had never met us before came to both. We still hear from too few people who are not online.',
      percent: null,
      happenedOn: '2021-01-11',
      evidence: [
        {
          kind: 'event',
          title: 'Winter Cuppa, 14 December 2020, 11am to 12.30pm UK time',
          words: 'An informal get-together with no agenda. New faces spoke first.',
          source: 'cuppa-december',
        },
        {
          kind: 'event',
          title: 'Website session, 7 January 2021, 2pm to 4pm UK time',
          words: 'We planned the pages of our website together.',
          source: 'session-website',
        },
      ],
    },
    {
      statement: 'ambition-culture',
      state: 'going-well',
      words:
        'Our own strategy is the first thing we can point to. It was written in the open, with its sources beside it, and two partner groups have asked how we did it.',
      percent: null,
      happenedOn: '2021-03-15',
      evidence: [
        {
          kind: 'document',
          title: 'The first version of our direction',
          words:
            'Published on 27 November 2020 with the names of the people who wanted to be named.',
          url: '/direction/2020-2022/v1',
        },
      ],
    },
    {
      statement: 'action-payment',
      state: 'under-way',
      words:
        'We have begun to write our payment policy together. A first draft of the principles is on the table.',
      percent: null,
      happenedOn: '2021-02-08',
      evidence: [],
    },
  ],
  milestones: [
    {
      statement: 'action-payment',
      title: 'A payment policy that we all agreed',
      dueOn: '2021-06-30',
    },
    { statement: 'action-website', title: 'Our website is open', dueOn: '2021-04-30' },
  ],
}
