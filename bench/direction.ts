import { join } from 'node:path'

import type { Content, Engine } from './lib/community.ts'
import type { DirectionFigures } from './lib/measure-direction.ts'
import { answerOf } from './lib/process.ts'
import { round, type Row } from './lib/table.ts'

const script = join(import.meta.dirname, 'lib/measure-direction.ts')
const names = { embedded: 'embedded database', postgres: 'PostgreSQL' } as const

/** `/direction` as nobody has it in a cache: rendered alone, and read from the database and rendered. */
export function uncachedDirection(): Row[] {
  const example = figures('embedded', 'example')
  const embedded = figures('embedded', 'S')
  const postgres = figures('postgres', 'S')
  return [
    rendersRow('the example', example),
    rendersRow('size S', embedded),
    ...readRows('embedded', embedded),
    ...readRows('postgres', postgres),
  ]
}

function figures(engine: Engine, content: Content): DirectionFigures {
  const printed: DirectionFigures = JSON.parse(answerOf(script, [engine, content]))
  return printed
}

function rendersRow(of: string, { rendersASecond, statements, kilobytes }: DirectionFigures): Row {
  return {
    what: `renders of \`/direction\` a second, ${of}, no database`,
    measured: round(rendersASecond),
    yardstick: `${statements} statements, ${round(kilobytes)} KB of HTML`,
    wanted: 'at least 3,000',
    met: rendersASecond >= 3_000,
  }
}

function readRows(engine: Engine, { afterUpdateMs, coldMs }: DirectionFigures): Row[] {
  const read = `\`/direction\` read, checked and rendered, size S, ${names[engine]}, median`
  const row = (when: string, milliseconds: number): Row => ({
    what: `${read}, ${when}`,
    measured: `${round(milliseconds, 1)} ms`,
    yardstick: `with nothing kept ${round(coldMs, 1)} ms`,
    wanted: 'at most 15 ms',
    met: milliseconds <= 15,
  })
  return [row('after a progress update', afterUpdateMs), row('with nothing kept', coldMs)]
}
