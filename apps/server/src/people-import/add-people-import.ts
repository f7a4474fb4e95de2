import { type createCaller, RefusalError, rowsAtOnce } from '@cuppa/api'
import { cleanText, type PeopleImportId } from '@cuppa/domain'
import { HTTPException } from 'hono/http-exception'

import { answerRefusal, askAs } from '../export/ask-as.ts'
import { mostBytesAt } from '../http/body-limits.ts'
import type { App, Visit } from '../http/environment.ts'
import type { Runtime } from '../runtime.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { spool, type SpooledFile, TooLongError } from './spool.ts'

type Caller = ReturnType<typeof createCaller>

/** Takes a file of people from the dashboard, reads it to its end, and notes what each row would do. */
export function addPeopleImport(app: App, runtime: Runtime): void {
  app.post('/dashboard/imports/people', async (visit) => {
    if (visit.req.header('content-type') !== 'text/csv') throw new HTTPException(415)
    try {
      const team = await askAs(visit, runtime)
      // Whoever may not do it is told before anything of it is read.
      await team.peopleImport.list()
      await using file = await taken(visit)
      return visit.json(await readAll(team, file, visit.req.query('name') ?? ''))
    } catch (error) {
      return answerRefusal(visit, error)
    }
  })
}

async function taken(visit: Visit): Promise<SpooledFile> {
  try {
    return await spool(visit.req.raw.body ?? new ReadableStream(), mostBytesAt(visit.req.path))
  } catch (error) {
    if (error instanceof TooLongError) throw new HTTPException(413)
    throw error
  }
}

async function readAll(team: Caller, file: SpooledFile, name: string) {
  const rows = readCsv(file.text(readable(file)))
  const { value: headings } = await rows.next()
  if (!headings) throw no('people/file-empty')
  const fileName = cleanText(name).slice(0, 200) || 'people.csv'
  const { importId } = await team.peopleImport.begin({ fileName, headings: [...headings.fields] })
  try {
    for await (const some of inBatches(rows)) await team.peopleImport.add({ importId, rows: some })
    return await team.peopleImport.close({ importId })
  } catch (error) {
    await drop(team, importId)
    throw error
  }
}

/** A file that cannot be read to its end leaves nothing behind. */
const drop = (team: Caller, importId: PeopleImportId) => team.peopleImport.drop({ importId })

function readable({ letters, size }: SpooledFile) {
  if (size === 0) throw no('people/file-empty')
  if (letters === 'no-text') throw no('people/file-no-text')
  if (letters === 'unclear-letters') throw no('people/file-unclear-letters')
  return letters
}

const no = (code: 'people/file-empty' | 'people/file-no-text' | 'people/file-unclear-letters') =>
  new RefusalError({ kind: 'rule', code, data: {} })

async function* inBatches(rows: AsyncIterable<CsvRow>) {
  let batch: { at: number; fields: string[] }[] = []
  for await (const { at, fields } of rows) {
    batch.push({ at, fields: [...fields] })
    if (batch.length < rowsAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
