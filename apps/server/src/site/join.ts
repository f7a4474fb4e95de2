import { Join, join, RefusalError } from '@cuppa/api'
import type { FormState } from '@cuppa/client'
import {
  address,
  consentChannels,
  explain,
  explainIssue,
  messagePurposes,
  type ReasonCode,
} from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { contextFor } from './ask.ts'
import { showPrivate } from './show-private.ts'
import { metaOf, startAsking } from './sign-in.ts'

type Values = FormState['values']
/** What is said after the form, and after a goodbye. */
const steps = ['sent', 'done', 'left', 'gone'] as const
type Step = (typeof steps)[number] | 'form'
const emptyForm: FormState = { values: {}, errors: [] }

/** Joining by a plain form that nobody keeps. */
export function addJoining(app: App, runtime: Runtime): void {
  app.get('/join', (visit) => {
    const step = steps.find((one) => visit.req.query(one) !== undefined) ?? 'form'
    return show(visit, runtime, { step, form: emptyForm })
  })
  app.post('/join', async (visit) => joinBy(visit, runtime, await readForm(visit)))
}

async function joinBy(visit: Visit, runtime: Runtime, values: Values): Promise<Response> {
  const input = Join.safeParse(joiningIn(values))
  if (!input.success) {
    visit.status(422)
    const errors = input.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? 'name')
      return {
        field: fields[field] ?? field,
        sentence: explainIssue(issue, labels[field] ?? 'This'),
      }
    })
    return show(visit, runtime, { step: 'form', form: { values, errors } })
  }
  try {
    refuseTrapped(values)
    const scope = contextFor(runtime, { kind: 'visitor' }, { requestId: visit.get('requestId') })
    const { network } = metaOf(visit, runtime)
    const ask = startAsking(visit, runtime)
    const joined = await join(scope, input.data, { network, ask })
    return visit.redirect(`${address.join()}?${joined === 'mail' ? 'sent' : 'done'}`, 303)
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return showRefused(visit, runtime, { error, values })
  }
}

/** A field that nobody sees or hears: whoever fills it in is a program (S59), or had one fill it in. */
function refuseTrapped(values: Values): void {
  if ((values['website'] ?? '') === '') return
  throw new RefusalError({ kind: 'rule', code: 'person/hidden-field', data: {} })
}

const isKey = (key: string | undefined) => Join.shape.formKey.safeParse(key).success

const joiningIn = (values: Values) => ({
  name: values['name'] ?? '',
  email: values['email'] ?? '',
  phone: values['phone'] ?? '',
  post: values['post'] ?? '',
  credit: creditIn(values),
  wishes: wishesIn(values),
  formKey: isKey(values['formKey']) ? values['formKey'] : crypto.randomUUID(),
})

/** What was chosen of how to be named; who says nothing is not named. */
export const creditIn = (values: Values) => ({
  as: values['credit'] ?? 'not-named',
  name: values['creditName'] ?? '',
})

/** Each tick that was set. */
export const wishesIn = (values: Values) =>
  messagePurposes.flatMap((purpose) =>
    consentChannels
      .filter((channel) => values[`${purpose}-${channel}`] === 'yes')
      .map((channel) => ({ purpose, channel })),
  )

/** As the form asks for them. */
const labels: Values = {
  name: 'Your name',
  email: 'E-mail address',
  phone: 'Phone number',
  post: 'Postal address',
  credit: 'The name to show',
}
const fields: Values = { credit: 'creditName' }

const fieldOf: Partial<Record<ReasonCode, string>> = {
  'person/unreachable': 'email',
  'person/phone-unusable': 'phone',
  'person/credit-name-missing': 'creditName',
  'staff/email-unusable': 'email',
}

interface Refused {
  readonly error: RefusalError
  readonly values: Values
}

function showRefused(visit: Visit, runtime: Runtime, { error, values }: Refused) {
  const { refusal } = error
  visit.status(refusal.code === 'person/too-many-forms' ? 429 : 422)
  const field =
    refusal.code === 'person/no-way-there' ? refusal.data.kind : (fieldOf[refusal.code] ?? 'name')
  const errors = [{ field, sentence: explain(refusal) }]
  return show(visit, runtime, { step: 'form', form: { values, errors } })
}

interface Shown {
  readonly step: Step
  readonly form: FormState
}

function show(visit: Visit, runtime: Runtime, { step, form }: Shown) {
  const sent = form.values['formKey']
  const formKey = sent !== undefined && isKey(sent) ? sent : crypto.randomUUID()
  return showPrivate(visit, runtime, { name: 'join', step, formKey, form })
}
