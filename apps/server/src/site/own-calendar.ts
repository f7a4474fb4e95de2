import { readOwnCalendar, RefusalError } from '@cuppa/api'
import { address, calendarFeed, explain } from '@cuppa/domain'

import { encodeAll } from '../cache/encodings.ts'
import type { App } from '../http/environment.ts'
import { answerProblem } from '../http/problem.ts'
import { send } from '../http/send.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor, contextFor } from './ask.ts'

const type = 'text/calendar; charset=utf-8'

/** Somebody's own dates, for calendars that know the secret address; no cache on the way keeps them. */
export function addOwnCalendar(app: App, runtime: Runtime): void {
  app.get('/calendar/:file{[\\w.-]+\\.ics}', async (visit) => {
    const requestId = visit.get('requestId')
    const scope = contextFor(runtime, { kind: 'visitor' }, { requestId })
    try {
      const events = await readOwnCalendar(scope, visit.req.param('file').slice(0, -4))
      const text = await calendarOf(runtime, events)
      const answer = send(visit.req.raw, {
        variants: await encodeAll(Buffer.from(text), type),
        type,
        cacheControl: 'private, no-cache',
      })
      answer.headers.set('x-robots-tag', 'noindex')
      return answer
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      return answerProblem(visit, runtime, { status: 404, reason: explain(error.refusal) })
    }
  })
}

/** Dates that somebody booked, as a calendar. How to join stands in their mail, and not here. */
export async function calendarOf(
  runtime: Runtime,
  events: Awaited<ReturnType<typeof readOwnCalendar>>,
): Promise<string> {
  const { name, colours } = await askAsVisitor(runtime, 'calendar').community.get()
  const base = runtime.config.baseUrl
  return calendarFeed({
    name,
    about: '',
    url: `${base}${address.mine('bookings')}`,
    colour: colours.growth,
    events: events.map((event) => ({ ...event, url: `${base}${address.event(event.slug)}` })),
  })
}
