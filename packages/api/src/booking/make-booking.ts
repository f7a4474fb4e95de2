import { inTransaction } from '@cuppa/db'
import {
  type Answer,
  BookingId,
  BookingState,
  cleanLine,
  EventSlug,
  freePlaces,
  Instant,
  line,
  Mode,
  mostQuestions,
  type PersonId,
  prose,
  type Question,
  QuestionId,
  ReceiptCode,
  refuseBooking,
  settleFairly,
  longestAnswer,
  wrongAnswers,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { readEmailAddress } from '../identity/email-address.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellOwners } from '../message/tell-booking.ts'
import { keepForNextTime } from '../person/kept-needs.ts'
import { bookAgain } from './again.ts'
import {
  type BookingRow,
  findByForm,
  findEventForShare,
  listWaitingKinds,
  lockFairPool,
  lockPool,
  type Pool,
  readAround,
  type SeenRow,
  takePlaces,
} from './booking.queries.ts'
import { tellOfRoom } from './offers.ts'
import { codeFor, hashOfCode, keyOfPerson, sealNeeds } from './receipt.ts'

const mostInAnswer = Math.max(...Object.values(longestAnswer))

const orNull = (text: z.ZodType<string, string>) =>
  text.nullable().transform((value) => (value === '' ? null : value))

export const MakeBooking = z.strictObject({
  event: EventSlug,
  mode: Mode,
  name: line(200, 1),
  email: orNull(line(254)),
  phone: orNull(line(40)),
  post: orNull(prose(400)),
  /** People who come along to help. */
  companions: z.int().min(0).max(5),
  needs: prose(2_000),
  /** Whether we may keep the needs for the next time. */
  keepNeeds: z.boolean(),
  /** What they say to the questions of the event. */
  answers: z
    .array(z.strictObject({ question: QuestionId, words: prose(mostInAnswer) }))
    .max(mostQuestions)
    .refine((answers) => new Set(answers.map(({ question }) => question)).size === answers.length),
  /** The form's own name, made by us when it was shown. */
  formKey: z.uuid(),
})
export type MakeBooking = z.infer<typeof MakeBooking>

export const Receipt = z.strictObject({
  id: BookingId,
  state: BookingState,
  code: ReceiptCode,
  offerUntil: Instant.nullable(),
})
export type Receipt = z.infer<typeof Receipt>

/**
 * A wish to come: a place, or a turn on the waiting list. Anyone may, without an account; those of
 * the team who write do it for somebody who rang. The same form sent again answers as it did the
 * first time.
 */
export async function makeBooking(
  scope: Scope,
  input: MakeBooking,
  personId: PersonId | null = null,
): Promise<Receipt> {
  const isTeam = scope.actor.kind === 'staff' || scope.actor.kind === 'system'
  demand(scope, isTeam ? 'write' : 'take-part')
  const someone = reachable(input)
  const code = codeFor(scope, input.formKey)
  return inTransaction(scope.db, async (tx) => {
    if (isTeam) await demandStill(tx, scope, 'write')
    const inner = { ...scope, db: tx }
    const event = await findEventForShare(tx, input.event)
    if (!event) throw notHeld
    const pool = { eventId: event.id, mode: input.mode }
    const personKey = keyOfPerson(scope, someone)
    const asker = { eventId: event.id, formKey: input.formKey, personKey }
    const { again, modes, questions, beenBefore } = await readAround(tx, asker)
    if (again) return receiptOf(again, code)
    obey(refuseBooking({ ...event, modes }, input.mode, scope.now()))
    obey(wrongAnswers(questions, input.answers)[0]?.refusal)
    const id = BookingId.parse(scope.newId())
    const { state, taken } = await settle(inner, pool, beenBefore)
    const booking = { ...input, ...someone, ...pool, id, state, personKey, personId, beenBefore }
    if (!(await insertBooking(inner, booking))) {
      return receiptOf(
        (await findByForm(tx, input.formKey)) ?? (await orAgain(inner, booking)),
        code,
      )
    }
    if (state === 'confirmed') {
      // A booking frees nothing, so nobody is offered anything; pages may have less room to tell of.
      await takePlaces(tx, pool, 1)
      await tellOfRoom(inner, pool, taken)
    }
    await keepAnswers(inner, id, asAsked(questions, input.answers))
    if (input.needs !== '') await keepNeeds(inner, { ...input, id, personId })
    await tellOwners(inner, [id], code)
    await recordAudit(tx, scope, {
      command: 'booking.make',
      subject: { kind: 'booking', id },
      facts: { event: event.title, state },
    })
    return { id, state, code, offerUntil: null }
  })
}

/** A place or a turn, decided while nobody else can take or free a place there. */
async function settle({ db: tx, ...scope }: Scope, pool: Pool, beenBefore: boolean) {
  await lockPool(tx, pool)
  const fair = await lockFairPool(tx, pool)
  // Who waits is of no matter where nothing is free, and that is when many come at once.
  const waiting = freePlaces(fair) > 0 ? await listWaitingKinds(tx, pool) : []
  const state = settleFairly({ beenBefore }, fair, { waiting, now: scope.now() })
  return { state, taken: fair.taken }
}

const notHeld = new RefusalError({
  kind: 'rule',
  code: 'booking/not-held',
  data: { state: 'draft' },
})

/** One way to reach someone is enough, and an address that mail cannot go to is none. */
function reachable({ name, email, phone, post }: MakeBooking) {
  const address = email === null ? undefined : readEmailAddress(email)
  if (email !== null && !address) {
    throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data: { email } })
  }
  if (email === null && phone === null && post === null) {
    throw new RefusalError({ kind: 'rule', code: 'booking/unreachable', data: {} })
  }
  return { name, email: address?.email ?? null, phone, post }
}

type NewBooking = Omit<MakeBooking, 'event'> & {
  readonly id: BookingId
  readonly eventId: BookingRow['eventId']
  readonly state: BookingState
  readonly personKey: string
  readonly personId: PersonId | null
  readonly beenBefore: boolean
}

/** False when this form, or this person, has a booking already. */
async function insertBooking(scope: Scope, booking: NewBooking): Promise<boolean> {
  const now = scope.now()
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('booking')
    .values({
      id: booking.id,
      event_id: booking.eventId,
      mode: booking.mode,
      state: booking.state,
      name: booking.name,
      email: booking.email,
      phone: booking.phone,
      post: booking.post,
      person_key: booking.personKey,
      person_id: booking.personId,
      been_before: booking.beenBefore,
      companions: booking.companions,
      offer_until: null,
      code_hash: hashOfCode(scope, codeFor(scope, booking.formKey)),
      form_key: booking.formKey,
      booked_at: now,
      booked_by: actorId(scope.actor),
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The person has a booking. The team is told so; to the public form it is as if there were none. */
async function orAgain(scope: Scope, booking: NewBooking): Promise<SeenRow> {
  const codeHash = hashOfCode(scope, codeFor(scope, booking.formKey))
  const isKept =
    scope.actor.kind === 'visitor' && (await bookAgain(scope, { ...booking, codeHash }))
  const seen = isKept ? await findByForm(scope.db, booking.formKey) : undefined
  if (seen) return seen
  throw new RefusalError({ kind: 'conflict', code: 'booking/already-booked', data: {} })
}

type Booked = Pick<BookingRow, 'id' | 'state' | 'offerUntil'>

const receiptOf = ({ id, state, offerUntil }: Booked, code: ReceiptCode): Receipt => ({
  id,
  state,
  code,
  offerUntil,
})

type Needing = Pick<NewBooking, 'id' | 'needs' | 'keepNeeds' | 'personId'>

async function keepNeeds(scope: Scope, needing: Needing): Promise<void> {
  const { id, needs, keepNeeds: keep, personId } = needing
  if (keep && personId) await keepForNextTime(scope, personId, { words: needs, place: 'booking' })
  await scope.db
    .insertInto('booking_need')
    .values({ booking_id: id, sealed: sealNeeds(scope, id, needs), keep })
    .execute()
}

/** Only longer words keep their lines. */
function asAsked(questions: readonly Question[], answers: readonly Answer[]): Answer[] {
  return answers.map(({ question, words }) => {
    const { kind } = questions.find(({ id }) => id === question) ?? { kind: 'line' }
    return { question, words: kind === 'words' ? words : cleanLine(words) }
  })
}

async function keepAnswers(
  { db }: Scope,
  id: BookingId,
  answers: readonly Answer[],
): Promise<void> {
  const given = answers.filter(({ words }) => words !== '')
  if (given.length === 0) return
  await db
    .insertInto('booking_answer')
    .values(given.map(({ question, words }) => ({ booking_id: id, question_id: question, words })))
    .execute()
}
