import type { SitePage } from '@cuppa/client'
import { address, type CommunityView } from '@cuppa/domain'
import { dateInWords, nameOf, startOf } from '@cuppa/ui'

import { problemWords } from '../problem/problem-words.ts'

/** What the head of a page says about it. */
export interface PageWords {
  /** The page's own name, then its section; the site's name is added by the frame. */
  readonly title: readonly string[]
  readonly description: string
  /** The way from the start page to this one, without either end. */
  readonly trail: readonly { readonly name: string; readonly path: string }[]
}

type Words<Name extends SitePage['name']> = (
  page: Extract<SitePage, { name: Name }>,
  community: CommunityView,
) => PageWords

const wordsOf: { readonly [Name in SitePage['name']]: Words<Name> } = {
  home: (_, community) => ({
    title: [community.strapline || 'Welcome'],
    description: startOf(community.welcome || community.strapline || community.name, 155),
    trail: [],
  }),
  direction: ({ view, frozen, preview }, community) => {
    const { edition, version } = view
    const label = community.directionLabel
    const named = frozen ? `${edition.title}, version ${version.number}` : edition.title
    return {
      title: [preview ? `Preview of ${edition.title}` : named, label],
      description: `${edition.title}, version ${version.number}, published ${dateInWords(version.publishedOn)}: what we want, what we stand for and what we will do.`,
      trail: frozen ? [{ name: label, path: address.direction() }] : [],
    }
  },
  'no-direction': (_, community) => ({
    title: [community.directionLabel],
    description: `${community.name} has not published a direction yet.`,
    trail: [],
  }),
  changes: ({ view }, community) => ({
    title: [`What changed in version ${view.to.number}`, view.edition.title],
    description: `A letter about what is new in version ${view.to.number} of ${view.edition.title}, published ${dateInWords(view.to.publishedOn)}.`,
    trail: [
      { name: community.directionLabel, path: address.direction() },
      {
        name: `Version ${view.to.number}`,
        path: address.version(view.edition.slug, view.to.number),
      },
    ],
  }),
  lineage: (_, community) => ({
    title: ['How it grew', community.directionLabel],
    description: 'What happened to each statement from one version to the next.',
    trail: [{ name: community.directionLabel, path: address.direction() }],
  }),
  statement: ({ view }, community) => ({
    title: [nameOf(view.statement), community.directionLabel],
    description: startOf(view.statement.words || nameOf(view.statement), 155),
    trail: [{ name: community.directionLabel, path: address.direction() }],
  }),
  about: (_, community) => plain('About us', `Who ${community.name} are.`),
  accessibility: (_, community) =>
    plain('Accessibility', `How ${community.name} make this site work for everyone.`),
  privacy: (_, community) => plain('Privacy', `What ${community.name} keep about you, and why.`),
  contact: (_, community) => plain('Get in touch', `How to reach ${community.name}.`),
  'sign-in': ({ sent, token }) =>
    plain(
      sent ? 'Look in your mail' : token ? 'Finish signing in' : 'Sign in',
      'Sign in to the dashboard with a link that we send you by e-mail.',
    ),
  problem: ({ status }) => {
    const { title, words } = problemWords[status]
    return plain(title, words)
  },
}

function plain(title: string, description: string): PageWords {
  return { title: [title], description, trail: [] }
}

/** The words for the head of any page. */
export function pageWords(page: SitePage, community: CommunityView): PageWords {
  // Sound: the table has, for each name, the function for the page of that name.
  const words = wordsOf[page.name] as (page: SitePage, community: CommunityView) => PageWords
  return words(page, community)
}

/** "Page - Section - Site", with a word in front where a form was not accepted. */
export function titleOf(page: SitePage, community: CommunityView): string {
  const parts = [...pageWords(page, community).title, community.name].filter(Boolean)
  const failed = page.name === 'sign-in' && page.form.errors.length > 0
  return `${failed ? 'Error: ' : ''}${parts.join(' - ')}`
}
