import { dumpDatabase } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { AttendanceId, ConsentEntryId, type EventId, type PersonId, SourceId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { recordAudit } from '../audit/record-audit.ts'
import { makeBooking } from '../booking/make-booking.ts'
import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Site, someSite, tokenIn } from '../testing/site.ts'
import { actorIn, callerFor, nextId, noon, visitor } from '../testing/world.ts'
import { addWay, changeName } from './change-details.ts'
import { chooseCredit, chooseCreditHere } from './choose-credit.ts'
import { eraseMe } from './erase-person.ts'
import { join } from './join.ts'
import { keepNeeds } from './keep-needs.ts'

/** Everything that somebody could be found by. */
const theirs = {
  name: 'Zebedee Quillfeather',
  before: 'Zebby Oldname',
  pseudonym: 'Nightjar',
  email: 'zebedee@quill.example',
  phone: '020 7946 0815',
  post: '7 Featherbed Lane',
  answer: 'A feather told me',
  guest: 'Zebedee Quillfeather',
} as const

async function memberOf(site: Site) {
  const { ask } = site.identity.startAsking()
  await join(
    site.scope(visitor),
    {
      name: theirs.before,
      email: theirs.email,
      phone: theirs.phone,
      post: theirs.post,
      credit: { as: 'pseudonym', name: theirs.pseudonym },
      wishes: [{ purpose: 'news', channel: 'email' }],
      formKey: crypto.randomUUID(),
    },
    { network: 'here', ask },
  )
  const cookie = await site.signIn(await site.lastLink())
  const actor = await site.identity.actorOf(cookie)
  if (actor.kind !== 'member') throw new Error('They joined')
  return { cookie, actor, scope: site.scope(actor) }
}

/** A member who did everything that somebody can do. */
async function givenBusyMember(site: Site) {
  const event = await givenEvent(site.db, { capacity: 1 })
  const over = await givenEvent(site.db)
  // Before they joined, and under the name of then.
  await makeBooking(
    site.scope(visitor),
    bookingForm(event, {
      name: theirs.before,
      email: theirs.email,
      needs: 'A perch of my own',
      keepNeeds: true,
    }),
  )
  const member = await memberOf(site)
  const { scope, actor } = member
  await changeName(scope, { name: theirs.name })
  await addWay(scope, { kind: 'phone', value: '020 7946 0816' })
  await keepNeeds(scope, { words: 'A perch of my own' })
  await chooseCredit(scope, { as: 'named', name: '' })
  const sourceId = await givenSource(site, actor.personId)
  await chooseCreditHere(scope, { sourceId, as: 'pseudonym', name: theirs.pseudonym })
  await site.identity.requestLink(theirs.email)
  await givenWordsOfOthers(site, actor.personId, over.id)
  return { ...member, event, sourceId }
}

async function givenSource(site: Site, personId: PersonId): Promise<SourceId> {
  const id = SourceId.parse(nextId())
  await site.db
    .insertInto('source')
    .values({
      id,
      kind: 'contribution',
      title: 'Said on the phone',
      happened_on: '2026-11-01',
      channel: 'phone',
      words: 'Let everybody in.',
      part_of: null,
      people_count: null,
      recorded_at: noon,
      recorded_by: null,
    })
    .execute()
  await site.db
    .insertInto('source_credit')
    .values({
      source_id: id,
      person_id: personId,
      position: 0,
      credit_kind: null,
      credit_name: null,
    })
    .execute()
  return id
}

/** What the team and the system wrote of them. */
async function givenWordsOfOthers(site: Site, personId: PersonId, eventId: EventId): Promise<void> {
  const { db, system } = site
  await recordAudit(db, system, {
    command: 'account.oneTimeLink',
    subject: { kind: 'person', id: personId },
    facts: { name: 'An older name still' },
  })
  await recordAudit(db, system, {
    command: 'staff.withdrawInvite',
    subject: { kind: 'invite', id: nextId() },
    facts: { name: theirs.name },
    why: `${theirs.name} (${theirs.email}) rang from ${theirs.phone}.`,
  })
  await db
    .insertInto('invite')
    .values({
      id: nextId(),
      email: theirs.email,
      email_key: theirs.email,
      name: theirs.name,
      role: 'viewer',
      invited_at: noon,
      invited_by: null,
      expires_at: noon,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute()
  await db
    .insertInto('attendance')
    .values({
      id: AttendanceId.parse(nextId()),
      event_id: eventId,
      booking_id: null,
      name: theirs.guest,
      mode: 'online',
      noted_at: noon,
      noted_by: null,
    })
    .execute()
  await db
    .insertInto('consent_entry')
    .values({
      id: ConsentEntryId.parse(nextId()),
      person_id: personId,
      purpose: 'events',
      channel: 'phone',
      step: 'given',
      basis: 'consent',
      wording: 'events 1',
      at: noon,
      place: 'staff',
      by_person: null,
      evidence: `${theirs.name} said so on the phone.`,
    })
    .execute()
}

async function everythingIn(database: Parameters<typeof dumpDatabase>[0]): Promise<string> {
  const lines: string[] = []
  for await (const row of dumpDatabase(database)) lines.push(row)
  return lines.join('\n').toLowerCase()
}

test('P1 S61 nothing in a whole dump leads to whoever was forgotten, and totals stay', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  await site.founder()
  const { cookie, scope, actor } = await givenBusyMember(site)
  const counts = () =>
    Promise.all(
      (
        [
          'booking',
          'attendance',
          'source',
          'source_credit',
          'audit_entry',
          'consent_entry',
        ] as const
      ).map(async (table) => (await site.db.selectFrom(table).selectAll().execute()).length),
    )
  const before = await everythingIn(scratch)
  const were = await counts()
  for (const trace of [theirs.name, theirs.before, theirs.pseudonym, theirs.email, theirs.phone]) {
    expect(before).toContain(trace.toLowerCase())
  }

  await eraseMe(scope)

  const after = await everythingIn(scratch)
  const left = [
    ...Object.values(theirs),
    ...theirs.name.split(' '),
    'an older name still',
    '7946 0816',
    'quill.example',
  ]
  expect(left.filter((trace) => after.includes(trace.toLowerCase()))).toEqual([])
  expect(after).toContain('let everybody in.')
  const [bookings, ...others] = await counts()
  expect(bookings).toBe(were[0])
  // Cancelling what was still to come, and the erasure itself, leave entries.
  expect(others.slice(0, 3)).toEqual(were.slice(1, 4))
  expect(others[3]).toBeGreaterThan(were[4] ?? 0)
  expect((await site.identity.actorOf(cookie)).kind).toBe('visitor')
  expect(after).toContain(actor.personId)
})

test('P1 an entry that was found to be theirs is forgotten with them', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  const { scope, actor } = await givenBusyMember(site)
  const team = callerFor(site.db)
  const { personId: goneId } = await team.people.add({
    name: 'Quentin Otherwise',
    contacts: [{ kind: 'phone', value: '020 7946 0999' }],
    consents: [],
    creditKind: 'not-named',
    creditName: '',
    joins: true,
  })
  await team.people.merge({ keptId: actor.personId, goneId, why: 'Quentin is the same person.' })
  expect(await everythingIn(scratch)).toContain('quentin')

  await eraseMe(scope)

  const after = await everythingIn(scratch)
  expect(['quentin', '79460999', '7946 0999'].filter((trace) => after.includes(trace))).toEqual([])
})

test('P1 a place at what is still to come goes to whoever waits', async () => {
  await using site = await someSite()
  const { scope, event } = await givenBusyMember(site)
  await makeBooking(site.scope(visitor), bookingForm(event, { email: 'next@example.org' }))

  await eraseMe(scope)

  const rows = await site.db
    .selectFrom('booking')
    .select(['state', 'email'])
    .where('event_id', '=', event.id)
    .orderBy('turn')
    .execute()
  expect(rows).toEqual([
    { state: 'cancelled', email: null },
    { state: 'offered', email: 'next@example.org' },
  ])
})

test('P1 letters to somebody else at a shared mailbox stay', async () => {
  await using site = await someSite()
  const { scope } = await givenBusyMember(site)
  const { ask } = site.identity.startAsking()
  await join(
    site.scope(visitor),
    {
      name: 'Vera',
      email: theirs.email,
      phone: null,
      post: null,
      credit: { as: 'not-named', name: '' },
      wishes: [],
      formKey: crypto.randomUUID(),
    },
    { network: 'here', ask },
  )
  await site.identity.redeemLink(/token=(j[\w-]+)/.exec(await site.lastLink())?.[1])
  const event = await givenEvent(site.db)
  await makeBooking(site.scope(visitor), bookingForm(event, { name: 'Vera', email: theirs.email }))

  await eraseMe(scope)

  const bookings = await site.db.selectFrom('booking').select('name').execute()
  expect(bookings).toContainEqual({ name: 'Vera' })
  expect((await site.mails()).some(({ text }) => text.includes('Dear Vera'))).toBe(true)
  await site.identity.requestLink(theirs.email)
  expect(tokenIn(await site.lastLink())).toMatch(/^s/)
})

test('the session has to be fresh, and one of the team has to end their role first', async () => {
  await using site = await someSite()
  const { scope } = await givenBusyMember(site)
  site.wait(16)
  await expectRefusal(eraseMe({ ...scope, now: site.system.now }), 'actor/too-long-ago')

  const editor = await actorIn(site.db, 'editor')
  const session = { id: nextId(), startedAt: site.system.now() }
  if (editor.kind !== 'staff') throw new Error('An editor is staff')
  await expectRefusal(eraseMe(site.scope({ ...editor, session })), 'person/on-the-team')
})

test('S62 the record lets nothing but names out, and only while somebody is being forgotten', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  const { scope } = await givenBusyMember(site)
  const record = () => site.db.updateTable('audit_entry')
  const kept = 'kept as they are'

  await expect(record().set({ why: 'Nobody did this.' }).execute()).rejects.toThrow(kept)
  await eraseMe(scope)
  await expect(record().set({ why: 'Nobody did this.' }).execute()).rejects.toThrow(kept)
  await expect(record().set({ command: 'nobody.did' }).execute()).rejects.toThrow(kept)
  await expect(site.db.deleteFrom('audit_entry').execute()).rejects.toThrow(kept)
})
