import { borrowDatabase, scratchDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import type { EventSlug } from '@cuppa/domain'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { bookingForm } from '../testing/bookable.ts'
import { cuppaWords, on, publicEvent } from '../testing/events.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking } from './make-booking.ts'
import { lapseOffers } from './offers.ts'

const as = ({ db }: ScratchDatabase, now = noon) => contextFor(db, visitor, now)
const team = ({ db }: ScratchDatabase, now = noon) => callerFor(db, system, now)
/** What is looked at every minute. */
const lookAt = ({ db }: ScratchDatabase, now = noon) => lapseOffers(contextFor(db, system, now))

const call = (capacity: number | null) =>
  ({ mode: 'online', place: 'A call', access: '', capacity, join: '' }) as const
const phone = { mode: 'phone', place: '', access: '', capacity: null, join: '' } as const

const { title, summary, words, kind } = cuppaWords
const same = { title, summary, words, kind, agenda: [] }

const book = (scratch: ScratchDatabase, event: { readonly slug: EventSlug }) =>
  makeBooking(as(scratch), bookingForm(event))

/** An event with one place online, who has it, and who waits. */
async function full(scratch: ScratchDatabase) {
  const { slug, ...at } = await publicEvent(team(scratch), {
    ...on('2026-12-14'),
    places: [call(1), phone],
  })
  const first = await book(scratch, { slug })
  const second = await book(scratch, { slug })
  const third = await book(scratch, { slug })
  const stateOf = async ({ code }: typeof first) => (await readBooking(as(scratch), code)).state
  return { at, slug, first, second, third, stateOf }
}

test('(c) (d) more room is offered to those who wait, once, and not to who comes new', async () => {
  await using scratch = await borrowDatabase()
  const { at, slug, second, third, stateOf } = await full(scratch)

  await team(scratch).event.update({ ...at, ...same, places: [call(2), phone] })
  const late = await book(scratch, { slug })
  await lookAt(scratch)
  await lookAt(scratch)

  expect(await stateOf(second)).toBe('offered')
  expect(await stateOf(third)).toBe('waiting')
  expect(late.state).toBe('waiting')
})

test('(c) (d) more room is offered within the minute, though nobody else books', async () => {
  await using scratch = await borrowDatabase()
  const { at, second, third, stateOf } = await full(scratch)

  await team(scratch).event.update({ ...at, ...same, places: [call(null), phone] })
  await lookAt(scratch)

  expect(await Promise.all([second, third].map(stateOf))).toEqual(['offered', 'offered'])
})

test('(d) a place that came free while an event was put off is offered when it has a day', async () => {
  await using scratch = await borrowDatabase()
  const { at, first, second, stateOf } = await full(scratch)
  const off = await team(scratch).event.postpone({ ...at, reason: 'The hall is flooded.' })
  await changeBooking(as(scratch), { code: first.code, step: 'cancel' })
  await lookAt(scratch)
  expect(await stateOf(second)).toBe('waiting')

  await team(scratch).event.move({ ...off, ...on('2026-12-15') })
  await lookAt(scratch)

  expect(await stateOf(second)).toBe('offered')
})

test('what fails at one event keeps nobody of another waiting, and is told', async () => {
  await using scratch = await scratchDatabase()
  const [broken, sound] = [await full(scratch), await full(scratch)]
  for (const { first } of [broken, sound]) {
    await changeBooking(as(scratch), { code: first.code, step: 'cancel' })
  }
  await sql`create table broken as select ${broken.second.id}::text as id`.execute(scratch.db)
  await sql`create function refuse_broken() returns trigger language plpgsql as $$
    begin
      if exists (select from broken where id = old.id) then raise exception 'broken'; end if;
      return new;
    end $$`.execute(scratch.db)
  await sql`create trigger broken before update on booking for each row
    execute function refuse_broken()`.execute(scratch.db)

  await expect(lookAt(scratch, '2026-12-12T12:00:00.000Z')).rejects.toThrow(AggregateError)

  expect(await sound.stateOf(sound.second)).toBe('lapsed')
  expect(await sound.stateOf(sound.third)).toBe('offered')
  expect(await broken.stateOf(broken.second)).toBe('offered')
})
