import { ExportBookings, ExportPeople, homeZone } from '@cuppa/api'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'

import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { answerRefusal, askAs } from './ask-as.ts'
import { bookingsTable } from './bookings-table.ts'
import { csvOf } from './csv.ts'
import { peopleTable } from './people-table.ts'
import type { Table } from './table.ts'
import { xlsxOf } from './xlsx.ts'

const files = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: xlsxOf,
  },
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
} as const satisfies Record<string, { type: string; write: (table: Table) => unknown }>

/** Files that staff take away. A form of our own asks for them, so that a look alone writes nothing. */
export function addExports(app: App, runtime: Runtime): void {
  app.post('/dashboard/exports/bookings', async (visit) => {
    const { format, ...fields } = await readForm(visit)
    const input = readable(ExportBookings, filterIn(fields))
    return answerFile(visit, format, async () => {
      const bookings = await (await askAs(visit, runtime)).booking.export(input)
      return { table: bookingsTable(bookings), name: `bookings-${bookings.slug}` }
    })
  })
  app.post('/dashboard/exports/people', async (visit) => {
    const { format, toGreet, ...fields } = await readForm(visit)
    const input = readable(ExportPeople, { ...fields, ...(toGreet && { toGreet: true }) })
    return answerFile(visit, format, async () => {
      const people = await (await askAs(visit, runtime)).people.export(input)
      return { table: peopleTable(people, homeZone), name: 'people' }
    })
  })
}

function readable<Input>(schema: z.ZodType<Input>, fields: unknown): Input {
  const input = schema.safeParse(fields)
  if (!input.success) throw new HTTPException(400)
  return input.data
}

interface NamedTable {
  readonly table: Table
  readonly name: string
}

async function answerFile(
  visit: Visit,
  asked: string | undefined,
  read: () => Promise<NamedTable>,
): Promise<Response> {
  const format = asked === 'csv' ? 'csv' : 'xlsx'
  try {
    const { table, name } = await read()
    const { type, write } = files[format]
    const bytes = await write(table)
    return visit.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
    })
  } catch (error) {
    return answerRefusal(visit, error)
  }
}

const filterIn = ({ state, ...fields }: Readonly<Record<string, string>>) => ({
  ...fields,
  ...(state !== undefined && { states: [state] }),
})
