import type { ExampleContent } from './example-content.ts'

type Notes = NonNullable<ExampleContent['events'][number]['notes']>

export const cuppaNotes: Notes = {
  words: [
    'We met by video and by phone on Monday 14 December 2020, from 11am to 12.30pm UK time. Twenty-three people came. There was no agenda.',
    'New faces spoke first. Some had never been to a Cuppa, as they thought it was for professionals. It is for everyone.',
    'Marisol asked us to say what we pay before we ask somebody to give their time. Nobody spoke against it. It goes to those who start writing our payment policy this winter.',
    'We talked about the dark afternoons. Someone brought a song, and most of us sang it badly and on purpose.',
    'What comes next: we draw the pages of our website together on Thursday 7 January 2021, from 2pm to 4pm UK time. Everyone is welcome.',
  ].join('\n\n'),
  publishedOn: '2020-12-17',
  noRecording: 'A Cuppa is never recorded, so that people can speak freely.',
}

const drawn = (times: string) =>
  [
    'We met by video and by phone on Thursday 7 January 2021, from 2pm to 4pm UK time. Eighteen people came.',
    'We asked what people should find on our website, and what first. In threes, everyone drew the page that they would show to a friend.',
    `The front page was drawn ${times} times. On most drawings there are faces before there are words, and our direction comes before our news.`,
    'Bryn asked what “sustainability” is when it is at home. We promised to say “keep the lights on” instead.',
    'We found that people learn most from what went wrong. Our website should have room for that too.',
    'What comes next: two of us put all the drawings on one wall, and the pages are built from it.',
  ].join('\n\n')

export const websiteNotes: Notes = {
  words: drawn('nine'),
  publishedOn: '2021-01-11',
  noRecording: 'We forgot to ask everyone first, so nothing was recorded.',
  correction: {
    words: drawn('eleven'),
    correctedOn: '2021-01-14',
    why: 'Two drawings had come by post, and the eleventh has the teapot.',
  },
}
