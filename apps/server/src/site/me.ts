import { createCaller, readMyPage, RefusalError, type Scope } from '@cuppa/api'
import type { FormState, MyPage } from '@cuppa/client'
import { address, explain, explainIssue } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import { systemScope } from '../lifecycle/system-scope.ts'
import { forgetMailFiles } from '../mail/forget-files.ts'
import type { Runtime } from '../runtime.ts'
import { asMember } from './as-member.ts'
import { type Act, acts, type ShownPart } from './my-acts.ts'
import { addMyFiles } from './my-files.ts'
import { showPrivate } from './show-private.ts'

const emptyForm: FormState = { values: {}, errors: [] }

/** A person's own pages, by plain forms that nobody keeps. */
export function addMyPages(app: App, runtime: Runtime): void {
  app.get('/me', (visit) =>
    asMember(visit, runtime, (scope) => open(visit, runtime, { scope, part: 'home' })),
  )
  app.get('/me/address', (visit) =>
    asMember(visit, runtime, () => {
      const token = visit.req.query('token') ?? ''
      const view = { part: 'address', token, isSaved: false } as const
      return showPrivate(visit, runtime, { name: 'mine', view, form: emptyForm })
    }),
  )
  app.post('/me/address', (visit) => confirmAddress(visit, runtime))
  addMyFiles(app, runtime)
  for (const act of Object.values(acts)) {
    const path = address.mine(act.part)
    app.get(path, (visit) =>
      asMember(visit, runtime, (scope) => open(visit, runtime, { scope, part: act.part })),
    )
    app.post(path, (visit) =>
      asMember(visit, runtime, async (scope) =>
        change(visit, runtime, { scope, act, values: await readForm(visit) }),
      ),
    )
  }
}

interface Opened {
  readonly scope: Scope
  readonly part: ShownPart
  readonly form?: FormState
}

async function open(
  visit: Visit,
  runtime: Runtime,
  { scope, part, form = emptyForm }: Opened,
): Promise<Response> {
  const isSaved = visit.req.query('saved') !== undefined && form.errors.length === 0
  const view: MyPage = { ...(await readMyPage(scope, part)), isSaved }
  return showPrivate(visit, runtime, { name: 'mine', view, form })
}

interface Change {
  readonly scope: Scope
  readonly act: Act
  readonly values: FormState['values']
}

/** After a change, the page anew, so that going back or reloading sends nothing twice. */
async function change(visit: Visit, runtime: Runtime, { scope, act, values }: Change) {
  try {
    const next = await act.change(scope, values)
    await runtime.watch.catchUp()
    if (act.part === 'erase') await forgetMailFiles(runtime.config.dataDir, systemScope(runtime))
    return visit.redirect(next ?? `${address.mine(act.part)}?saved`, 303)
  } catch (error) {
    const errors = slipsOf(error, act)
    visit.status(422)
    return open(visit, runtime, { scope, part: act.part, form: { values, errors } })
  }
}

function slipsOf(error: unknown, { labels = {}, fields = {} }: Act): FormState['errors'] {
  if (error instanceof ZodError) {
    return error.issues.map((issue) => {
      const field = String(issue.path[0] ?? 'name')
      return { field, sentence: explainIssue(issue, labels[field] ?? 'This') }
    })
  }
  const cause = error instanceof TRPCError ? error.cause : error
  if (!(cause instanceof RefusalError)) throw error
  const field = fields[cause.refusal.code] ?? Object.keys(labels)[0] ?? 'main'
  return [{ field, sentence: explain(cause.refusal) }]
}

/** The link for a new address is used by a button of this page, and by nothing else (S6). */
const confirmAddress = (visit: Visit, runtime: Runtime) =>
  asMember(visit, runtime, async (scope) => {
    const { token = '' } = await readForm(visit)
    try {
      const caller = createCaller({ ...scope, requestId: visit.get('requestId') })
      await caller.account.confirmAddress({ token })
      return visit.redirect(`${address.mine('details')}?saved`, 303)
    } catch (error) {
      const errors = slipsOf(error, { part: 'details', change: async () => undefined })
      visit.status(422)
      const view = { part: 'address', token: '', isSaved: false } as const
      return showPrivate(visit, runtime, { name: 'mine', view, form: { values: {}, errors } })
    }
  })
