import type { SharePicture } from '@cuppa/client'

import type { MadePage } from '../cache/page-cache.ts'
import type { Runtime } from '../runtime.ts'
import { type Ask, askAsVisitor } from './ask.ts'

type Params = Readonly<Record<string, string>>
type Load = (ask: Ask, params: Params) => Promise<SharePicture>

/**
 * The pictures that networks show beside a link. There is one for the community and one for each
 * statement, and nothing in an address says what it looks like: nobody can make us draw at will.
 */
export const shareImages: Readonly<Record<string, Load>> = {
  '/share/community.png': async (ask) => ({
    name: 'community',
    direction: await ask.direction.current(),
  }),
  '/share/statements/:file{[a-z0-9-]+\\.png}': async (ask, { file = '' }) => {
    const { statement } = await ask.direction.statement({ slug: file.replace(/\.png$/, '') })
    return { name: 'statement', statement }
  },
}

/** A picture with all that it depends on, for the cache. It speaks of no day, so it needs none to end on. */
export async function makeShareImage(
  runtime: Runtime,
  load: (ask: Ask) => Promise<SharePicture>,
): Promise<MadePage> {
  const tags = new Set<string>()
  const ask = askAsVisitor(runtime, 'picture', tags)
  const [picture, community] = await Promise.all([load(ask), ask.community.get()])
  const drawing = runtime.site.drawShareImage(picture, community)
  return {
    body: await runtime.painter.png(drawing),
    contentType: 'image/png',
    tags,
    until: Number.POSITIVE_INFINITY,
  }
}
