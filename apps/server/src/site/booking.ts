import {
  actorId,
  bookByForm,
  type BookingStep,
  bookingSteps,
  changeBooking,
  MakeBooking,
  openReceipt,
  readBooking,
  readMyPage,
  RefusalError,
  viewOf,
} from '@cuppa/api'
import type { FormState, SitePage } from '@cuppa/client'
import {
  explain,
  explainIssue,
  type FieldIssue,
  ReceiptCode,
  type ReasonCode,
  refuseBooking,
} from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { answerField, answersIn, isAboutAnswers, slipsInAnswers } from './answers.ts'
import { askAsVisitor, contextFor, whoAsks } from './ask.ts'
import { render } from './render.ts'
import { metaOf } from './sign-in.ts'

type Values = Readonly<Record<string, string>>

const emptyForm: FormState = { values: {}, errors: [] }

/** Booking a place and coming back to it, by plain forms that nobody keeps. */
export function addBooking(app: App, runtime: Runtime): void {
  app.get('/events/:slug/book', (visit) => openForm(visit, runtime))
  app.post('/events/:slug/book', async (visit) => book(visit, runtime, await readForm(visit)))
  app.get('/receipt', (visit) => showReceipt(visit, runtime, emptyForm))
  app.post('/receipt', async (visit) => receipt(visit, runtime, await readForm(visit)))
}

const scopeOf = (visit: Visit, runtime: Runtime) =>
  contextFor(runtime, { kind: 'visitor' }, { requestId: visit.get('requestId') })

/** The answer to the form is the receipt itself: its code goes into no address and no cookie. */
async function book(visit: Visit, runtime: Runtime, values: Values): Promise<Response> {
  const input = MakeBooking.safeParse(bookingIn(values, visit.req.param('slug') ?? ''))
  if (!input.success) {
    const slips = await slipsInAnswers(visit, runtime, values)
    visit.status(422)
    return showBook(visit, runtime, {
      values,
      errors: [...input.error.issues.map(slipOf), ...slips],
    })
  }
  const scope = scopeOf(visit, runtime)
  try {
    refuseTrapped(values)
    const { code } = await bookByForm(scope, input.data, {
      network: metaOf(visit, runtime).network,
      signedIn: actorId(await whoAsks(visit, runtime)),
    })
    await runtime.watch.catchUp()
    const booking = await viewOf(scope, await readBooking(scope, code))
    return show(visit, runtime, { name: 'receipt', booking, code, isNew: true, form: emptyForm })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    visit.status(error.refusal.code === 'booking/too-many-forms' ? 429 : 422)
    const slips = isAboutAnswers(error) ? await slipsInAnswers(visit, runtime, values) : []
    const form = slips.length > 0 ? { values, errors: slips } : refused(error, values)
    return showBook(visit, runtime, form)
  }
}

/** A field that nobody sees or hears: whoever fills it in is a program (S59), or had one fill it in. */
function refuseTrapped(values: Values): void {
  if ((values['website'] ?? '') === '') return
  throw new RefusalError({ kind: 'rule', code: 'booking/hidden-field', data: {} })
}

function slipOf(issue: FieldIssue) {
  const field = issue.path[0] === 'answers' ? answerField(issue) : String(issue.path[0] ?? 'name')
  return { field, sentence: explainIssue(issue, labels[field] ?? 'This answer') }
}

const isKey = (key: string | undefined) => MakeBooking.shape.formKey.safeParse(key).success

const bookingIn = (values: Values, event: string) => ({
  event,
  mode: values['mode'] ?? '',
  name: values['name'] ?? '',
  email: values['email'] ?? '',
  phone: values['phone'] ?? '',
  post: values['post'] ?? '',
  companions: Number(values['companions'] ?? '0'),
  needs: values['needs'] ?? '',
  keepNeeds: values['keepNeeds'] === 'yes',
  answers: answersIn(values),
  formKey: isKey(values['formKey']) ? values['formKey'] : crypto.randomUUID(),
})

/** As the form asks for them. */
const labels: Values = {
  mode: 'How would you like to take part?',
  name: 'Your name',
  email: 'E-mail address',
  phone: 'Phone number',
  post: 'Postal address',
  companions: 'Does someone come with you?',
  needs: 'Tell us in your own words',
}

const fieldOf: Partial<Record<ReasonCode, string>> = {
  'booking/mode-not-offered': 'mode',
  'booking/unreachable': 'email',
  'staff/email-unusable': 'email',
}

const refused = ({ refusal }: RefusalError, values: Values): FormState => ({
  values,
  errors: [{ field: fieldOf[refusal.code] ?? 'name', sentence: explain(refusal) }],
})

/** An empty form is shown only while it can be sent: nobody fills it in for nothing. */
async function openForm(visit: Visit, runtime: Runtime): Promise<Response> {
  const ask = askAsVisitor(runtime, visit.get('requestId'))
  const event = await ask.event.get({ slug: visit.req.param('slug') ?? '' })
  const modes = event.places.map(({ mode }) => mode)
  const facts = { state: event.state, startsAt: event.when.startsAt, modes }
  const refusal = refuseBooking(facts, modes[0] ?? 'online', runtime.now())
  if (refusal) throw new RefusalError(refusal)
  return showBook(visit, runtime, { values: await ownValues(visit, runtime), errors: [] })
}

/** Whoever is signed in need not write what we know (A20); they can write something else. */
async function ownValues(visit: Visit, runtime: Runtime): Promise<Values> {
  const actor = await whoAsks(visit, runtime)
  if (actor.kind !== 'member') return {}
  const scope = contextFor(runtime, actor, { requestId: visit.get('requestId') })
  const details = await readMyPage(scope, 'details')
  const needs = await readMyPage(scope, 'needs')
  if (details.part !== 'details' || needs.part !== 'needs') return {}
  const email = details.ways.find(({ kind }) => kind === 'email')?.value
  return {
    name: details.name,
    ...(email !== undefined && { email }),
    ...(needs.words !== '' && { needs: needs.words, keepNeeds: 'yes' }),
  }
}

async function showBook(visit: Visit, runtime: Runtime, form: FormState): Promise<Response> {
  const ask = askAsVisitor(runtime, visit.get('requestId'))
  const { slug, title, when, places, kept, draws } = await ask.event.get({
    slug: visit.req.param('slug') ?? '',
  })
  // What was sent keeps its name: sent again, it is still the same form.
  const sent = form.values['formKey']
  const formKey = sent !== undefined && isKey(sent) ? sent : crypto.randomUUID()
  const event = { slug, title, when, places, kept, draws }
  const questions = await ask.event.questions({ slug })
  return show(visit, runtime, { name: 'book', event, questions, formKey, form })
}

async function receipt(visit: Visit, runtime: Runtime, values: Values): Promise<Response> {
  const scope = scopeOf(visit, runtime)
  const code = ReceiptCode.safeParse(values['code'] ?? '')
  try {
    const { network } = metaOf(visit, runtime)
    const found = await openReceipt(scope, code.data, network)
    const step = bookingSteps.find((one) => one === values['step'])
    const booking = step && code.data ? await take(runtime, scope, code.data, step) : found
    const page = { name: 'receipt', booking, code: code.data ?? null, isNew: false } as const
    return await show(visit, runtime, { ...page, form: emptyForm })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const isOver = error.refusal.code.startsWith('booking/too-many-')
    visit.status(isOver ? 429 : 422)
    const errors = [{ field: 'code', sentence: explain(error.refusal) }]
    return showReceipt(visit, runtime, { values: { code: values['code'] ?? '' }, errors })
  }
}

async function take(
  runtime: Runtime,
  scope: ReturnType<typeof scopeOf>,
  ...[code, step]: [ReceiptCode, BookingStep]
) {
  const booking = await changeBooking(scope, { code, step })
  await runtime.watch.catchUp()
  return viewOf(scope, booking)
}

const showReceipt = (visit: Visit, runtime: Runtime, form: FormState) =>
  show(visit, runtime, { name: 'receipt', booking: null, code: null, isNew: false, form })

async function show(visit: Visit, runtime: Runtime, page: SitePage): Promise<Response> {
  const community = await askAsVisitor(runtime, visit.get('requestId')).community.get()
  visit.header('cache-control', 'no-store')
  visit.header('x-robots-tag', 'noindex')
  return visit.html(render(runtime, page, { path: visit.req.path, community }))
}
