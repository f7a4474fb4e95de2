import {
  address,
  type CalendarDate,
  type DigestItem,
  type Instant,
  progressWords,
  sayDate,
  sayWhen,
  whenOf,
} from '@cuppa/domain'

import { siteOf } from '../identity/tokens.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { homeZone } from '../kernel/today.ts'

interface Days {
  readonly from: CalendarDate
  /** The day after the last. */
  readonly until: CalendarDate
}

/** Of each kind at most so many; what is more stands on the site. */
const most = 20

/** Dates that became public in these days and are still to come. */
export async function newDates(scope: ReadScope, { from, until }: Days): Promise<DigestItem[]> {
  const rows = await scope.db
    .selectFrom('event')
    .select(['slug', 'title', 'zone', 'starts_wall as startsWall', 'ends_wall as endsWall'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('published_at', '>=', startOf(from))
    .where('published_at', '<', startOf(until))
    .where('state', '=', 'published')
    .where('starts_at', '>', scope.now())
    .orderBy('starts_at')
    .limit(most)
    .execute()
  return rows.map(({ slug, title, ...when }) => ({
    title,
    about: sayWhen(when),
    url: siteOf(scope) + address.event(slug),
  }))
}

/** Notes that were published in these days. */
export async function newNotes(scope: ReadScope, { from, until }: Days): Promise<DigestItem[]> {
  const rows = await scope.db
    .selectFrom('event_notes_version as notes')
    .innerJoin('event', 'event.id', 'notes.event_id')
    .select(['event.slug', 'event.title', 'notes.published_on as on'])
    .where('notes.number', '=', 1)
    .where('notes.published_on', '>=', from)
    .where('notes.published_on', '<', until)
    .orderBy('notes.published_on')
    .limit(most)
    .execute()
  return rows.map(({ slug, title, on }) => ({
    title,
    about: `Notes, ${sayDate(on)}`,
    url: siteOf(scope) + address.event(slug),
  }))
}

/** Versions of the strategy that are dated in these days. */
export async function newVersions(scope: ReadScope, { from, until }: Days): Promise<DigestItem[]> {
  const rows = await scope.db
    .selectFrom('version')
    .innerJoin('edition', 'edition.id', 'version.edition_id')
    .select(['edition.title', 'edition.slug', 'number', 'published_on as on'])
    .where('published_on', '>=', from)
    .where('published_on', '<', until)
    .where('withdrawn_at', 'is', null)
    .orderBy('published_on')
    .limit(most)
    .execute()
  return rows.map(({ title, slug, number, on }) => ({
    title: `${title}, version ${number}`,
    about: `What changed and why, ${sayDate(on)}`,
    url: siteOf(scope) + address.changes(slug, number),
  }))
}

/** News of how it is going with a statement, posted in these days. */
export async function newProgress(scope: ReadScope, { from, until }: Days): Promise<DigestItem[]> {
  const rows = await scope.db
    .selectFrom('progress_update as news')
    .innerJoin('statement', 'statement.id', 'news.statement_id')
    .select(['statement.slug', 'news.state', 'news.words'])
    .select((eb) =>
      eb
        .selectFrom('version_item')
        .innerJoin('statement_revision', 'statement_revision.id', 'version_item.revision_id')
        .select('statement_revision.title')
        .whereRef('version_item.statement_id', '=', 'statement.id')
        .orderBy('version_item.version_id', 'desc')
        .limit(1)
        .as('title'),
    )
    .where('news.happened_on', '>=', from)
    .where('news.happened_on', '<', until)
    .orderBy('news.happened_on')
    .orderBy('news.id')
    .limit(most)
    .execute()
  return rows.flatMap(({ slug, state, words, title }) =>
    title === null
      ? []
      : [
          {
            title: title === '' ? slug : title,
            about: [progressWords[state], words].filter((part) => part !== '').join(': '),
            url: siteOf(scope) + address.statement(slug),
          },
        ],
  )
}

/** The first moment of a day where the community lives. */
function startOf(day: CalendarDate): Instant {
  const made = whenOf({ startsWall: `${day}T00:00`, endsWall: `${day}T00:01`, zone: homeZone })
  if ('refusal' in made) throw new Error('Clocks at home never skip midnight')
  return made.when.startsAt
}
