import { join } from 'node:path'

import type { EventFigures } from './lib/measure-events.ts'
import { answerOf, load } from './lib/process.ts'
import { median, round, type Row } from './lib/table.ts'

const script = join(import.meta.dirname, 'lib/measure-events.ts')
const rounds = 5

/** Lists, feeds, bookings and rules at size L, each beside the least that could do the same. */
export function eventFigures(): Row[] {
  const figures: EventFigures = JSON.parse(answerOf(script, []))
  return [...readingRows(figures), bookingsRow(figures), ruleRow(figures)]
}

function readingRows({ list, feed }: EventFigures): Row[] {
  return [
    {
      what: `\`/events\` read, checked and rendered, size L, PostgreSQL, nothing kept, median`,
      measured: `${round(list.ms, 1)} ms`,
      yardstick: `its ${list.rows} rows by one bare query ${round(list.bareMs, 1)} ms`,
      wanted: 'at most 20 ms',
      met: list.ms <= 20,
    },
    {
      what: `calendar of ${round(feed.dates)} dates read, checked and written, PostgreSQL, median`,
      measured: `${round(feed.ms, 1)} ms`,
      yardstick: `its rows by one bare query ${round(feed.bareMs, 1)} ms, writing alone ${round(feed.writeMs, 1)} ms`,
      wanted: 'at most 30 ms',
      met: feed.ms <= 30,
    },
  ]
}

function bookingsRow({ bookings }: EventFigures): Row {
  const { people, places, confirmed, waiting, aSecond, bareASecond } = bookings
  const isExact = confirmed === places && waiting === people - places
  return {
    what: `${people} people book ${places} places at once, bookings a second, PostgreSQL, median of ${bookings.rounds}`,
    measured: `${round(aSecond)}, ${confirmed} have a place and ${waiting} wait`,
    yardstick: `transactions that count one row up ${round(bareASecond)}`,
    wanted: `exact, and at least 500`,
    met: isExact && aSecond >= 500,
  }
}

function ruleRow({ rules }: EventFigures): Row {
  return {
    what: `the slowest of ${rules.count} hostile rules, checked and expanded or refused, median`,
    measured: `${round(rules.slowestMs, 1)} ms (${rules.slowest})`,
    yardstick: `every Monday for a year ${round(rules.plainMs, 1)} ms`,
    wanted: 'at most 50 ms',
    met: rules.slowestMs <= 50,
  }
}

/** "Unchanged" for the calendar against the same for a page, in turns. */
export async function unchangedFeed(base: string): Promise<Row> {
  const [feed, page] = [await held(`${base}/events.ics`), await held(`${base}/events`)]
  load(feed.url, feed)
  const turns = Array.from({ length: rounds }, () => ({
    feed: load(feed.url, feed),
    page: load(page.url, page),
  }))
  const ratio = median(turns.map((turn) => turn.feed / turn.page))
  return {
    what: '"unchanged" (304) for `/events.ics`, a second',
    measured: `${round(median(turns.map((turn) => turn.feed)))}, ${round(ratio, 2)} of the page`,
    yardstick: `"unchanged" for \`/events\` ${round(median(turns.map((turn) => turn.page)))}`,
    wanted: 'at least 0.9 of the page',
    met: ratio >= 0.9,
  }
}

async function held(url: string) {
  const gzip = { 'accept-encoding': 'gzip' }
  const etag = (await fetch(url, { headers: gzip })).headers.get('etag') ?? ''
  const headers = { ...gzip, 'if-none-match': etag }
  const { status } = await fetch(url, { headers })
  if (status !== 304) throw new Error(`${url} answered ${status} to whoever holds it`)
  return { url, headers }
}
