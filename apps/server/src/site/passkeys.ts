import { RefusalError } from '@cuppa/api'
import { explain } from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { readJson } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { metaOf, takeNext } from './sign-in.ts'

/** Signing in with a passkey: two small calls of the sign-in page's script. */
export function addPasskeySignIn(app: App, runtime: Runtime): void {
  app.post('/api/passkey/begin', (visit) =>
    answering(visit, async () =>
      visit.json(await runtime.identity.beginPasskeySignIn(metaOf(visit, runtime))),
    ),
  )
  app.post('/api/passkey/finish', (visit) =>
    answering(visit, async () => {
      const answer: unknown = parsed(await readJson(visit))
      const meta = metaOf(visit, runtime)
      const { setCookies, home } = await runtime.identity.finishPasskeySignIn(answer, meta)
      for (const cookie of setCookies) visit.header('set-cookie', cookie, { append: true })
      return visit.json({ next: takeNext(visit, home) })
    }),
  )
}

async function answering(visit: Visit, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return visit.json({ sentence: explain(error.refusal) }, 403)
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
