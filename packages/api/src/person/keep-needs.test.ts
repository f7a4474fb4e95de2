import { expect, test } from 'vitest'

import { bookByForm } from '../booking/book-by-form.ts'
import { days, later } from '../kernel/moments.ts'
import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { someSite } from '../testing/site.ts'
import { callerFor, givenMember, noon, staffIn, system, visitor } from '../testing/world.ts'
import { keepNeeds } from './keep-needs.ts'
import { readMyPage } from './read-me.ts'

const email = 'ada@example.org'

async function givenAda() {
  const site = await someSite()
  const id = await givenMember(site.db, 'Ada')
  await site.db
    .insertInto('identity')
    .values({ person_id: id, email, email_key: email, created_at: noon })
    .execute()
  const me = site.scope({ kind: 'member', personId: id, name: 'Ada' })
  const needs = async () => {
    const page = await readMyPage(me, 'needs')
    return page.part === 'needs' ? page : expect.unreachable()
  }
  return { site, id, me, needs, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
}

test('what a member says may be kept stands on their page, and each look of a host beside it', async () => {
  await using given = await givenAda()
  const { site, id, needs } = given
  const event = await givenEvent(site.db)
  const form = bookingForm(event, { name: 'Ada', email, needs: 'A ramp', keepNeeds: true })
  const { id: bookingId } = await bookByForm(site.scope(visitor), form, {
    network: 'here',
    signedIn: id,
  })
  expect(await needs()).toMatchObject({ words: 'A ramp', looks: [] })

  const host = callerFor(site.db, await staffIn(site.db, 'host', 'Hetty'))
  await host.booking.readNeeds({ bookingId })
  await host.attendance.openNeeds({ eventId: event.id })

  const { title } = await site.db
    .selectFrom('event')
    .select('title')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow()
  const looks = [
    { by: 'Hetty', purpose: title },
    { by: 'Hetty', purpose: title },
  ]
  expect((await needs()).looks).toMatchObject(looks)
})

test('P3 whoever opens what is kept says what for, and the person reads it', async () => {
  await using given = await givenAda()
  const { site, id, me, needs } = given
  const steward = callerFor(site.db, await staffIn(site.db, 'steward', 'Stella'))
  const open = () => steward.people.openNeeds({ personId: id, purpose: 'A visit at home' })
  expect(await open()).toEqual({ words: '', statedAt: null })
  expect((await needs()).looks).toEqual([])
  await keepNeeds(me, { words: 'A ramp' })

  expect(await open()).toEqual({ words: 'A ramp', statedAt: me.now() })
  expect((await needs()).looks).toMatchObject([{ by: 'Stella', purpose: 'A visit at home' }])
  const [entry] = (await steward.audit.list({ command: 'people.openNeeds' })).entries
  expect([entry?.sentence, entry?.why]).toEqual([
    'Stella opened what Ada needs.',
    'A visit at home',
  ])

  const tooLate = callerFor(site.db, system, later(me.now(), days(367)))
  expect((await tooLate.people.openNeeds({ personId: id, purpose: 'Late' })).words).toBe('')
})

test('what they say for one event alone, or for somebody else, is not kept for them', async () => {
  await using given = await givenAda()
  const { site, id, needs } = given
  const event = await givenEvent(site.db)
  const meta = { network: 'here', signedIn: id }
  const own = bookingForm(event, { name: 'Ada', email, needs: 'A ramp', keepNeeds: false })
  await bookByForm(site.scope(visitor), own, meta)
  const other = bookingForm(event, { name: 'Ben', email, needs: 'Captions', keepNeeds: true })
  await bookByForm(site.scope(visitor), other, meta)

  expect((await needs()).words).toBe('')
})

test('nothing said is nothing kept, and the ledger says so', async () => {
  await using given = await givenAda()
  const { site, me, needs } = given
  await keepNeeds(me, { words: 'A ramp' })
  await keepNeeds(me, { words: '' })

  expect((await needs()).words).toBe('')
  const said = await site.db.selectFrom('consent_entry').select('step').orderBy('id').execute()
  expect(said).toEqual([{ step: 'given' }, { step: 'withdrawn' }])
})
