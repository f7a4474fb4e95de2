import { LeaveMessage, leaveMessage, RefusalError } from '@cuppa/api'
import type { FormState } from '@cuppa/client'
import { address, explain, explainIssue } from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor, contextFor } from './ask.ts'
import { render } from './render.ts'
import { metaOf } from './sign-in.ts'

type Values = Readonly<Record<string, string>>

const emptyForm: FormState = { values: {}, errors: [] }

/** The anonymous box, by a plain form; the code goes into no address, and nobody keeps the page. */
export function addBox(app: App, runtime: Runtime): void {
  app.get('/box', (visit) => show(visit, runtime, { isLeft: false, form: emptyForm }))
  app.post('/box', async (visit) => leave(visit, runtime, await readForm(visit)))
}

const labels: Values = { code: 'Your code', words: 'What would you like to say?' }

async function leave(visit: Visit, runtime: Runtime, values: Values): Promise<Response> {
  const input = { code: values['code'] ?? '', words: values['words'] ?? '' }
  const message = LeaveMessage.safeParse(input)
  if (!message.success) {
    const errors = message.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? 'code')
      return { field, sentence: explainIssue(issue, labels[field] ?? 'This') }
    })
    visit.status(422)
    return show(visit, runtime, { isLeft: false, form: { values: input, errors } })
  }
  const scope = contextFor(runtime, { kind: 'visitor' }, { requestId: visit.get('requestId') })
  try {
    await leaveMessage(scope, message.data, metaOf(visit, runtime).network)
    return await show(visit, runtime, { isLeft: true, form: emptyForm })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    visit.status(error.refusal.code === 'booking/too-many-tries' ? 429 : 422)
    const errors = [{ field: 'code', sentence: explain(error.refusal) }]
    return show(visit, runtime, { isLeft: false, form: { values: input, errors } })
  }
}

async function show(
  visit: Visit,
  runtime: Runtime,
  page: { readonly isLeft: boolean; readonly form: FormState },
): Promise<Response> {
  const community = await askAsVisitor(runtime, visit.get('requestId')).community.get()
  visit.header('cache-control', 'no-store')
  visit.header('x-robots-tag', 'noindex')
  return visit.html(render(runtime, { name: 'box', ...page }, { path: address.box(), community }))
}
