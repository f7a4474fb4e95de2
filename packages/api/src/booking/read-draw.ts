import { type DrawView, EventSlug } from '@cuppa/domain'
import { z } from 'zod'

import { noSuchEvent } from '../event/read-public-events.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { findPublicNamed } from './booking.queries.ts'
import { listDraws } from './draw.queries.ts'

export const ReadDraw = z.strictObject({ slug: EventSlug })
export type ReadDraw = z.infer<typeof ReadDraw>

/** All that anybody needs to run the draws of an event again; no name is in it. */
export async function readDraw(scope: ReadScope, { slug }: ReadDraw): Promise<DrawView> {
  scope.tags.add('events')
  const event = await findPublicNamed(scope.db, slug)
  const draws = event ? await listDraws(scope.db, event.id) : []
  if (!event || draws.length === 0) throw noSuchEvent(slug)
  const { title, zone } = event
  return { event: { slug, title, zone }, draws }
}
