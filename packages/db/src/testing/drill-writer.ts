import { sql } from 'kysely'

import { openEmbedded } from '../embedded/open-embedded.ts'

/** Run as a process of its own, to be killed: `drill-writer.ts <folder> hold | <round>`. */
const [folder = '', mode = ''] = process.argv.slice(2)
const { db } = await openEmbedded({ folder })
process.send?.('open')
if (mode !== 'hold') {
  const start = Number(mode) * 100_000
  for (let id = start; ; id += 1) {
    await sql`insert into drill (id, words) values (${id}, ${`words ${id}`})`.execute(db)
    process.send?.(id)
  }
}
