import type { SitePage } from '@cuppa/client'

import type { Visit } from '../http/environment.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from './ask.ts'
import { render } from './render.ts'

/** A page for one person alone: nobody keeps it, and no search engine lists it. */
export async function showPrivate(
  visit: Visit,
  runtime: Runtime,
  page: SitePage,
): Promise<Response> {
  const community = await askAsVisitor(runtime, visit.get('requestId')).community.get()
  visit.header('cache-control', 'no-store')
  visit.header('x-robots-tag', 'noindex')
  return visit.html(render(runtime, page, { path: visit.req.path, community }))
}
