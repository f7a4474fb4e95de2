import { round, type Row } from './lib/table.ts'
import type { Given } from './lib/with-product.ts'

interface ImportView {
  readonly id: string
  readonly state: string
  readonly written: number
}

const wantedRows = 100_000
const mostSeconds = 60
const mostMegabytes = 250

/** A file of people comes in whole: sent, read, looked at and written down, and how much room that takes. */
export async function importedPeople(given: Given, rows = wantedRows): Promise<Row[]> {
  const file = fileOf(rows)
  const begun = performance.now()
  const { id: importId } = await send(given, file)
  const room = [given.product.residentMegabytes()]
  let view: ImportView
  do {
    view = await bringIn(given, importId)
    room.push(given.product.residentMegabytes())
  } while (view.state === 'working')
  const seconds = (performance.now() - begun) / 1_000
  const megabytes = Math.max(...room)
  if (view.written !== rows) throw new Error(`${view.written} of ${rows} people came in`)
  return [
    {
      what: `${round(rows)} people from a file of ${round(file.length / 1_000_000, 1)} MB: read, looked at and written down, PostgreSQL`,
      measured: `${round(seconds, 1)} s`,
      yardstick: '',
      wanted: `at most ${mostSeconds} s`,
      met: seconds <= mostSeconds,
    },
    {
      what: 'resident memory at most, meanwhile',
      measured: `${round(megabytes)} MB`,
      yardstick: `${round(room[0] ?? 0)} MB once the file was read`,
      wanted: `at most ${mostMegabytes} MB`,
      met: megabytes <= mostMegabytes,
    },
  ]
}

/** Each with two ways to reach them, and every third with something that they agreed to. */
function fileOf(rows: number): string {
  const lines = ['Name,E-mail,Phone,Joined,Agreed to,Agreed on,Agreed how']
  for (let row = 0; row < rows; row += 1) {
    const agreed = row % 3 === 0 ? 'News,2024-05-31,On paper' : ',,'
    const phone = `0113${String(row).padStart(7, '0')}`
    lines.push(`Person ${row},person${row}@example.org,${phone},2024-05-31,${agreed}`)
  }
  return lines.join('\r\n')
}

interface Asked {
  readonly path: string
  readonly type: string
  readonly body: string
}

async function ask({ product: { base }, cookie }: Given, { path, type, body }: Asked) {
  const headers = { cookie, origin: base, 'x-cuppa': '1', 'content-type': type }
  const answer = await fetch(base + path, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

async function send(given: Given, body: string): Promise<ImportView> {
  const path = '/dashboard/imports/people?name=people.csv'
  const view: ImportView = JSON.parse(await ask(given, { path, type: 'text/csv', body }))
  return view
}

async function bringIn(given: Given, importId: string): Promise<ImportView> {
  const answer = await ask(given, {
    path: '/api/trpc/peopleImport.bringIn',
    type: 'application/json',
    body: JSON.stringify({ importId, addsFits: false }),
  })
  const { result }: { readonly result: { readonly data: ImportView } } = JSON.parse(answer)
  return result.data
}
