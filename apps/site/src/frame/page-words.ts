import type { SitePage } from '@cuppa/client'
import {
  address,
  type ChangesView,
  type CommunityView,
  eventKindWords,
  sayDate,
  sayDay,
  sayTime,
  sayMonth,
  sayWhen,
  type SeriesView,
  type StatementRef,
  type When,
} from '@cuppa/domain'
import { kindNames, nameOf, startOf } from '@cuppa/ui'

import { sayBooking } from '../booking/say-booking.ts'
import { myTitles } from '../me/my-titles.ts'
import { problemWords } from '../problem/problem-words.ts'

/** What the head of a page says about it. */
export interface PageWords {
  /** The page's own name, then its section; the site's name is added by the frame. */
  readonly title: readonly string[]
  readonly description: string
  /** The way from the start page to this one, without either end. */
  readonly trail: readonly { readonly name: string; readonly path: string }[]
}

/** The words for the head of any page. */
export function pageWords(page: SitePage, community: CommunityView): PageWords {
  const { name, directionLabel } = community
  switch (page.name) {
    case 'home':
      return plain(
        community.strapline || 'Welcome',
        startOf(community.welcome || community.strapline || name, 155),
      )
    case 'direction':
      return directionWords(page, directionLabel)
    case 'no-direction':
      return plain(directionLabel, `${name} has not published a direction yet.`)
    case 'changes':
      return changesWords(page.view, directionLabel)
    case 'lineage':
      return { ...underDirection(directionLabel, 'How it grew'), description: grewWords }
    case 'statement':
      return {
        ...underDirection(directionLabel, statementTitle(page.view.statement)),
        description: startOf(page.view.statement.words || nameOf(page.view.statement), 155),
      }
    case 'events':
      return eventsWords(page, name)
    case 'event':
      return eventWords(page)
    case 'box':
    case 'mail':
    case 'stop':
      return aloneWords(page)
    case 'draw':
      return drawWords(page)
    case 'notes':
      return notesWords(page)
    case 'notes-to-check':
      return plain(`Notes to check: ${page.view.event.title}`, 'Only for those who came.')
    case 'series':
      return seriesWords(page.view)
    case 'book':
      return bookWords(page)
    case 'receipt':
      return receiptWords(page)
    case 'people':
    case 'groups':
    case 'group':
      return peopleWords(page, name)
    case 'about':
    case 'accessibility':
    case 'privacy':
    case 'contact':
      return lastingWords(page, community)
    case 'join':
    case 'mine':
    case 'team-only':
    case 'sign-in':
      return memberWords(page, name)
    case 'problem':
      return plain(problemWords[page.status].title, problemWords[page.status].words)
  }
}

type PageOf<Name extends SitePage['name']> = Extract<SitePage, { name: Name }>

/** Pages of who belongs, and to what. */
function peopleWords(page: PageOf<'people' | 'groups' | 'group'>, name: string): PageWords {
  switch (page.name) {
    case 'people':
      return plain(
        page.view.page === 1 ? 'People' : `People, page ${page.view.page}`,
        `Who of ${name} wants to be found here.`,
      )
    case 'groups':
      return plain('Groups', `The groups of ${name}, and what each is for.`)
    case 'group':
      return {
        title: [page.view.name, 'Groups'],
        description: startOf(page.view.purpose || page.view.name, 155),
        trail: [{ name: 'Groups', path: address.groups() }],
      }
  }
}

/** Pages that are there from the first day. */
function lastingWords(
  page: PageOf<'about' | 'accessibility' | 'privacy' | 'contact'>,
  { name, about, welcome }: CommunityView,
): PageWords {
  switch (page.name) {
    case 'about':
      return plain('About us', startOf(about || welcome || `Who ${name} are.`, 155))
    case 'accessibility':
      return plain('Accessibility', `How ${name} make this site work for everyone.`)
    case 'privacy':
      return plain('Privacy', `What ${name} keep about you, and why.`)
    case 'contact':
      return plain('Get in touch', `How to reach ${name}.`)
  }
}

/** Pages that are reached by what somebody holds: a code on paper, or a message. */
function aloneWords(page: PageOf<'box' | 'mail' | 'stop'>): PageWords {
  switch (page.name) {
    case 'box':
      return plain(page.isLeft ? 'Thank you' : 'Say something without your name', boxWords)
    case 'mail':
      return plain(page.view.subject, 'A message, for whoever it was sent to.')
    case 'stop':
      return plain(
        page.view.isStopped ? 'Stopped' : 'Stop these messages?',
        'One button that stops one kind of message.',
      )
  }
}

function directionWords(page: PageOf<'direction'>, label: string): PageWords {
  const { edition, version } = page.view
  const published = page.shownAs === 'preview' ? '' : `, published ${sayDate(version.publishedOn)}`
  const description = `${edition.title}, version ${version.number}${published}: what we want, what we stand for and what we will do.`
  if (page.shownAs === 'today') return plain(label, description)
  const named = {
    edition: edition.title,
    version: `${edition.title}, version ${version.number}`,
    preview: `Preview of ${edition.title}`,
  }
  return { ...underDirection(label, named[page.shownAs]), description }
}

/** Two visions without a name are both "Our vision": their first words tell them apart. */
function statementTitle({ kind, title, words }: StatementRef): string {
  const name = nameOf({ kind, title, words })
  return title === '' && name === kindNames[kind].one && words !== ''
    ? `${name}: “${startOf(words, 60)}”`
    : name
}

function changesWords({ edition, to }: ChangesView, label: string): PageWords {
  return {
    title: [`What changed in version ${to.number}`, edition.title],
    description: `A letter about what is new in version ${to.number} of ${edition.title}, published ${sayDate(to.publishedOn)}.`,
    trail: [
      { name: label, path: address.direction() },
      { name: `Version ${to.number}`, path: address.version(edition.slug, to.number) },
    ],
  }
}

function eventsWords({ past, kind, month }: PageOf<'events'>, name: string): PageWords {
  if (month !== null) {
    return {
      title: [sayMonth(month), 'Events'],
      description: `When ${name} meet in ${sayMonth(month)}.`,
      trail: [{ name: 'Events', path: address.events() }],
    }
  }
  if (past) {
    return {
      title: ['Past events', 'Events'],
      description: `What ${name} did together, the newest first.`,
      trail: [{ name: 'Events', path: address.events() }],
    }
  }
  const description = `When ${name} meet next, and how you can come. Everyone is welcome.`
  return kind === null
    ? { title: ['Events'], description, trail: [] }
    : {
        title: [eventKindWords[kind], 'Events'],
        description,
        trail: [{ name: 'Events', path: address.events() }],
      }
}

function eventWords({ view: { title, when, state, summary } }: PageOf<'event'>): PageWords {
  const off = state === 'cancelled' ? 'Cancelled: ' : state === 'postponed' ? 'Put off: ' : ''
  return {
    title: [`${off}${title}, ${start(when)}`, 'Events'],
    description: startOf(summary || `${sayWhen(when)}.`, 155),
    trail: [{ name: 'Events', path: address.events() }],
  }
}

/** Two of one name may be on one day, in the morning and in the evening. */
function start({ startsWall }: When): string {
  const [hour = 0, minute = 0] = startsWall.slice(11).split(':').map(Number)
  return `${sayDay(startsWall.slice(0, 10))}, ${sayTime({ hour, minute })}`
}

function seriesWords({ title, summary, rule }: SeriesView): PageWords {
  return {
    title: [title, 'Events'],
    description: startOf(summary || `${rule}.`, 155),
    trail: [{ name: 'Events', path: address.events() }],
  }
}
const grewWords = 'What happened to each statement from one version to the next.'

const boxWords = 'Tell two people of the team what you think. Nobody can see who wrote it.'

const bookWords = ({ event: { title } }: PageOf<'book'>): PageWords => ({
  title: [`Book a place: ${title}`, 'Events'],
  description: `Come to ${title}. You need no account.`,
  trail: [],
})

const receiptWords = ({ booking }: PageOf<'receipt'>): PageWords =>
  plain(
    booking ? `Your booking: ${sayBooking(booking)}` : 'Your booking',
    'Look at your booking, change it or cancel it.',
  )

function drawWords({ view: { event } }: PageOf<'draw'>): PageWords {
  return {
    title: [`How the places are drawn: ${event.title}`, 'Events'],
    description: 'Chance gives the places, and anyone can check it.',
    trail: [
      { name: 'Events', path: address.events() },
      { name: event.title, path: address.event(event.slug) },
    ],
  }
}

function notesWords({ view: { event, words } }: PageOf<'notes'>): PageWords {
  return {
    title: [`Notes of ${event.title}, ${start(event.when)}`, 'Events'],
    description: startOf(words, 155),
    trail: [
      { name: 'Events', path: address.events() },
      { name: event.title, path: address.event(event.slug) },
    ],
  }
}

/** Of pages that are about whoever reads them. */
function memberWords(
  page: PageOf<'join' | 'mine' | 'team-only' | 'sign-in'>,
  name: string,
): PageWords {
  if (page.name === 'join') {
    return plain(joinTitles[page.step], `Join ${name}. Everyone is welcome.`)
  }
  if (page.name === 'mine') return mineWords(page)
  if (page.name === 'sign-in') {
    return plain(signInTitle(page), 'Sign in with a link that we send you by e-mail.')
  }
  return plain('This part is for the team', 'Your own pages are somewhere else.')
}

const joinTitles = {
  form: 'Join us',
  sent: 'One more step: look in your mail',
  done: 'Welcome, you are one of us',
  left: 'You have left',
  gone: 'We have forgotten you',
} as const

const mineWords = ({ view }: PageOf<'mine'>): PageWords => ({
  title: view.part === 'home' ? [myTitles.home] : [myTitles[view.part], myTitles.home],
  description: 'For you alone.',
  trail: [],
})

function underDirection(label: string, title: string): Omit<PageWords, 'description'> {
  return { title: [title, label], trail: [{ name: label, path: address.direction() }] }
}

function signInTitle({ sent, token }: PageOf<'sign-in'>): string {
  if (sent) return 'Look in your mail'
  return token ? 'Finish signing in' : 'Sign in'
}

function plain(title: string, description: string): PageWords {
  return { title: [title], description, trail: [] }
}

/** "Page - Section - Site", with a word in front where a form was not accepted. */
export function titleOf(page: SitePage, community: CommunityView): string {
  const parts = [...pageWords(page, community).title, community.name].filter(Boolean)
  const failed = 'form' in page && page.form.errors.length > 0
  return `${failed ? 'Error: ' : ''}${parts.join(' - ')}`
}
