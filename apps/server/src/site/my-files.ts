import { buffer } from 'node:stream/consumers'

import { type Everything, RefusalError, takeAll } from '@cuppa/api'
import { explain } from '@cuppa/domain'
import { ZipFile } from 'yazl'

import { csvOf } from '../export/csv.ts'
import type { Table } from '../export/table.ts'
import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { asMember } from './as-member.ts'
import { calendarOf } from './own-calendar.ts'
import { showPrivate } from './show-private.ts'

/** Everything that is known of somebody, as one file to keep. A form asks for it, as it is noted. */
export function addMyFiles(app: App, runtime: Runtime): void {
  app.get('/me/download', (visit) => asMember(visit, runtime, () => show(visit, runtime, null)))
  app.post('/me/download', (visit) =>
    asMember(visit, runtime, async (scope) => {
      await readForm(visit)
      try {
        const zip = await zipOf(runtime, await takeAll(scope))
        return visit.body(new Uint8Array(zip), 200, {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename="all-that-is-known-of-me.zip"',
          'cache-control': 'no-store',
        })
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error
        visit.status(422)
        return show(visit, runtime, explain(error.refusal))
      }
    }),
  )
}

function show(visit: Visit, runtime: Runtime, sentence: string | null): Promise<Response> {
  const errors = sentence === null ? [] : [{ field: 'main', sentence }]
  const view = { part: 'download', isSaved: false } as const
  return showPrivate(visit, runtime, { name: 'mine', view, form: { values: {}, errors } })
}

/** All of it for programs, and the lists once more for spreadsheets and calendars. */
async function zipOf(runtime: Runtime, all: Everything): Promise<Buffer> {
  const { events, ...known } = all
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
  add('everything.json', `${JSON.stringify(known, null, 2)}\n`)
  for (const [name, table] of Object.entries(tablesOf(all))) add(`${name}.csv`, csvOf(table))
  add('my-dates.ics', await calendarOf(runtime, events))
  zip.end()
  return buffer(zip.outputStream)
}

function tablesOf(all: Everything): Record<string, Table> {
  const { ways, agreed, messages } = all
  const bookings = all.bookings.part === 'bookings' ? all.bookings.bookings : []
  const said = all.contributions.part === 'contributions' ? all.contributions.contributions : []
  return {
    'ways-to-reach-me': table(
      'Ways',
      ['kind', 'value'],
      ways.map(({ kind, value }) => [kind, value]),
    ),
    'what-i-agreed-to': table(
      'Agreed',
      ['when', 'what', 'by', 'step', 'where'],
      agreed.map(({ at, purpose, channel, step, place }) => [at, purpose, channel, step, place]),
    ),
    'my-bookings': table(
      'Bookings',
      ['starts', 'title', 'state'],
      bookings.map(({ when, title, state }) => [when.startsAt, title, state]),
    ),
    'my-contributions': table(
      'Contributions',
      ['day', 'title', 'stands behind'],
      said.map(({ happenedOn, title, statements }) => [
        happenedOn,
        title,
        statements.map((one) => one.title).join('; '),
      ]),
    ),
    'letters-to-me': table(
      'Letters',
      ['when', 'by', 'subject', 'text'],
      messages.map(({ at, channel, subject, text }) => [at, channel, subject, text]),
    ),
  }
}

const table = (name: string, titles: readonly string[], rows: Table['rows']): Table => ({
  name,
  columns: titles.map((title) => ({ title, kind: 'text', width: 30 })),
  rows,
})
