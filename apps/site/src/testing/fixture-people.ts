import type { SitePage } from '@cuppa/client'
import { type DirectoryView, GroupSlug, type GroupView } from '@cuppa/domain'

const tuesday = { slug: GroupSlug.parse('tuesday-group'), name: 'Tuesday group' }

const list: DirectoryView = {
  page: 2,
  people: [
    { as: 'named', name: 'Amara', groups: [tuesday] },
    { as: 'pseudonym', name: 'Kestrel', groups: [] },
    { as: 'group', name: 'The youth panel', groups: [] },
  ],
  more: true,
}

const group: GroupView = {
  ...tuesday,
  purpose: 'To meet.\n\nAnd to plan.',
  startedOn: '2020-01-01',
  endedOn: null,
  members: [
    { as: 'named', name: 'Amara', position: 'Keeps the minutes', since: '2020-02-01' },
    { as: 'pseudonym', name: 'Kestrel', position: '', since: '2020-03-01' },
  ],
  others: 5,
}

/** The list of people, and groups. */
export const peoplePages: Readonly<
  Record<string, { readonly page: SitePage; readonly path: string }>
> = {
  people: { page: { name: 'people', view: list }, path: '/people/page/2' },
  'people-empty': {
    page: { name: 'people', view: { page: 1, people: [], more: false } },
    path: '/people',
  },
  groups: {
    page: { name: 'groups', groups: [{ ...tuesday, purpose: 'To meet.' }] },
    path: '/groups',
  },
  'groups-empty': { page: { name: 'groups', groups: [] }, path: '/groups' },
  group: { page: { name: 'group', view: group }, path: '/groups/tuesday-group' },
  'group-ended': {
    page: {
      name: 'group',
      view: { ...group, name: 'Old group', endedOn: '2021-01-01', members: [], others: 0 },
    },
    path: '/groups/tuesday-group',
  },
}
