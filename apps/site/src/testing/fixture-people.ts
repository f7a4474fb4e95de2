import type { SitePage } from '@cuppa/client'
import { type DirectoryView, GroupSlug } from '@cuppa/domain'

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

/** The list of people. */
export const peoplePages: Readonly<
  Record<string, { readonly page: SitePage; readonly path: string }>
> = {
  people: { page: { name: 'people', view: list }, path: '/people/page/2' },
  'people-none': {
    page: { name: 'people', view: { page: 1, people: [], more: false } },
    path: '/people',
  },
}
