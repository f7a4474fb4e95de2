import {
  EditionId,
  VersionId,
  type DirectionView,
  type Edition,
  type VersionSummary,
} from '@cuppa/domain'

import { statements, uuid } from './fixture-text.ts'

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
    former: 1,
    atLeast: 50,
  },
}
