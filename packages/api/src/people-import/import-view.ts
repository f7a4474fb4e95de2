import type { ReadDb } from '@cuppa/db'
import {
  type ImportEffect,
  importEffects,
  Instant,
  PeopleImportId,
  ImportState,
} from '@cuppa/domain'
import { z } from 'zod'

import { countEffects, type ImportFound, listImports } from './import.queries.ts'

export const ImportView = z.strictObject({
  id: PeopleImportId,
  fileName: z.string(),
  state: ImportState,
  startedAt: Instant,
  /** How many rows there are, by what each would do. */
  counts: z.strictObject({
    new: z.int(),
    fits: z.int(),
    more: z.int(),
    same: z.int(),
    refused: z.int(),
  }),
  rows: z.int().nonnegative(),
  /** Headings that nobody knows here. */
  unknown: z.array(z.string()),
  /** How far it is brought in, of a hundred. */
  percent: z.int().min(0).max(100),
  /** How many people were written down, and how often somebody agreed. */
  written: z.int().nonnegative(),
  agreed: z.int().nonnegative(),
})
export type ImportView = z.infer<typeof ImportView>

const Headings = z.array(z.string())

export async function viewOfImport(db: ReadDb, found: ImportFound): Promise<ImportView> {
  const { id, fileName, state, startedAt, written, agreed } = found
  const counted = await countEffects(db, id)
  const of = (effect: ImportEffect) => counted.find((each) => each.effect === effect)?.rows ?? 0
  const last = Math.max(1, found.lastRow)
  return {
    id,
    fileName,
    state,
    startedAt,
    counts: {
      new: of('new'),
      fits: of('fits'),
      more: of('more'),
      same: of('same'),
      refused: of('refused'),
    },
    rows: importEffects.reduce((sum, effect) => sum + of(effect), 0),
    unknown: Headings.parse(found.unknown),
    percent: state === 'done' ? 100 : Math.min(99, Math.floor((100 * found.doneUpTo) / last)),
    written,
    agreed,
  }
}

/** The files of whoever asks, newest first; nobody else sees them. */
export async function viewImports(db: ReadDb, own: Parameters<typeof listImports>[1]) {
  const found = await listImports(db, own)
  return Promise.all(found.map((each) => viewOfImport(db, each)))
}
