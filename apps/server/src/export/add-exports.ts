import { ExportBookings } from '@cuppa/api'
import { HTTPException } from 'hono/http-exception'

import type { App } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { answerRefusal, askAs } from './ask-as.ts'
import { bookingsTable } from './bookings-table.ts'
import { csvOf } from './csv.ts'
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
    const input = ExportBookings.safeParse(filterIn(fields))
    if (!input.success) throw new HTTPException(400)
    try {
      const bookings = await (await askAs(visit, runtime)).booking.export(input.data)
      const file = files[format === 'csv' ? 'csv' : 'xlsx']
      const bytes = await file.write(bookingsTable(bookings))
      const name = `bookings-${bookings.slug}.${format === 'csv' ? 'csv' : 'xlsx'}`
      return visit.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), 200, {
        'content-type': file.type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      })
    } catch (error) {
      return answerRefusal(visit, error)
    }
  })
}

const filterIn = ({ state, ...fields }: Readonly<Record<string, string>>) => ({
  ...fields,
  ...(state !== undefined && { states: [state] }),
})
