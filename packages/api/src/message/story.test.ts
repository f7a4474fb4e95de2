import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { type ReceiptCode, reminderTimes, type Reminders } from '@cuppa/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changeBooking } from '../booking/change-booking.ts'
import { makeBooking } from '../booking/make-booking.ts'
import { markFailed, markSent, takeDueMail } from '../outbox/deliver-mail.ts'
import type { DueMail } from '../outbox/due-mail.ts'
import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { remindPeople } from './remind.ts'

const hour = 3_600_000
const soon = 9 * 24 * hour
const hoursBefore = { week: 168, day: 24, 'two-hours': 2 } as const

type Step =
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'work' | 'cancel' | 'restore' | 'book' | 'withdraw' }
  | { readonly do: 'deliver'; readonly end: 'sent' | 'failed' | 'crash' }
  | { readonly do: 'move'; readonly days: number }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 96 }).map((hours) => wait(hours)) },
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'work' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('sent', 'failed', 'crash')
      .map((end): Step => ({ do: 'deliver', end })),
  },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'book' }, { do: 'withdraw' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'cancel' }, { do: 'restore' }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 9 }).map((days): Step => ({ do: 'move', days })),
  },
)
const wait = (hours: number): Step => ({ do: 'wait', hours })

interface Guest {
  readonly id: string
  readonly code: ReceiptCode
  comes: boolean
  toldAt: number
}

/** An event, those who come, and what they should have been reminded of by the simplest reckoning. */
class Story {
  now: number
  startsAt: number
  state: 'published' | 'cancelled' = 'published'
  sequence = 0
  revision = 1
  readonly guests: Guest[] = []
  readonly expected = new Set<string>()
  readonly useless: string[] = []
  readonly delivered: { readonly id: string; readonly to: string; readonly kind: string }[] = []

  readonly scratch: ScratchDatabase
  readonly event: Awaited<ReturnType<typeof givenEvent>>
  readonly reminders: Reminders
  constructor(
    scratch: ScratchDatabase,
    event: Awaited<ReturnType<typeof givenEvent>>,
    { reminders, begins }: { readonly reminders: Reminders; readonly begins: number },
  ) {
    this.now = begins
    this.startsAt = begins + soon
    this.scratch = scratch
    this.event = event
    this.reminders = reminders
  }

  get at() {
    return new Date(this.now).toISOString()
  }
  get scope() {
    return contextFor(this.scratch.db, system, this.at)
  }
  get team() {
    return callerFor(this.scratch.db, system, this.at)
  }
  get on() {
    return { eventId: this.event.id, revision: this.revision }
  }

  async step(step: Step): Promise<void> {
    const isComing = this.now < this.startsAt
    if (step.do === 'wait') this.now += step.hours * hour
    if (step.do === 'work') await this.work()
    if (step.do === 'deliver') await this.deliver(step.end)
    if (step.do === 'book' && isComing && this.state === 'published') await this.book()
    if (step.do === 'withdraw' && isComing) await this.withdraw()
    if (step.do === 'cancel' && isComing && this.state === 'published') {
      const { revision } = await this.team.event.cancel({ ...this.on, reason: 'No kettle.' })
      this.changed('cancelled', revision)
    }
    if (step.do === 'restore' && isComing && this.state === 'cancelled') {
      this.changed('published', (await this.team.event.restore(this.on)).revision)
    }
    if (step.do === 'move' && isComing && this.state === 'published') await this.move(step.days)
  }

  changed(state: 'published' | 'cancelled', revision: number) {
    this.state = state
    this.sequence += 1
    this.revision = revision
    for (const guest of this.guests) if (guest.comes) guest.toldAt = this.now
  }

  async move(days: number) {
    const starts = this.now + days * 24 * hour
    if (starts === this.startsAt) return
    const wall = (moment: number) => new Date(moment).toISOString().slice(0, 16)
    const when = { startsWall: wall(starts), endsWall: wall(starts + hour), zone: 'UTC' }
    const { revision } = await this.team.event.move({ ...this.on, ...when })
    this.startsAt = starts
    this.changed('published', revision)
  }

  async book() {
    const scope = contextFor(this.scratch.db, visitor, this.at)
    const { id, code } = await makeBooking(scope, bookingForm(this.event))
    this.guests.push({ id, code, comes: true, toldAt: this.now })
  }

  async withdraw() {
    const guest = this.guests.find(({ comes }) => comes)
    if (!guest) return
    guest.comes = false
    const scope = contextFor(this.scratch.db, visitor, this.at)
    await changeBooking(scope, { code: guest.code, step: 'cancel' })
  }

  async work() {
    await remindPeople(this.scope)
    if (this.state !== 'published' || this.now >= this.startsAt) return
    for (const { id, comes, toldAt } of this.guests) {
      if (!comes) continue
      const due = reminderTimes
        .map((time) => ({ time, at: this.startsAt - hoursBefore[time] * hour }))
        .filter(({ time, at }) => this.reminders.includes(time) && at <= this.now && at > toldAt)
      const last = due.at(-1)
      if (last) this.expected.add(`${id} reminder-${last.time} ${this.sequence}`)
    }
  }

  async deliver(end: 'sent' | 'failed' | 'crash') {
    for (const mail of await takeDueMail(this.scope)) {
      if (end === 'failed') {
        await markFailed(this.scope, mail, '421 try later')
        continue
      }
      this.deliverOne(mail)
      if (end === 'sent') await markSent(this.scope, mail)
    }
  }

  deliverOne({ id, to, kind }: DueMail) {
    const isOn = this.state === 'published' && this.now < this.startsAt
    if (kind.startsWith('reminder-') && !isOn) this.useless.push(kind)
    this.delivered.push({ id, to, kind })
  }

  /** Time goes on until everything has gone that was tried before. */
  async rest() {
    for (let round = 0; round < 6; round += 1) {
      this.now += 6 * hour
      await this.work()
      for (let more = true; more;) {
        const before = this.delivered.length
        await this.deliver('sent')
        more = this.delivered.length > before
      }
    }
  }
}

let stories = 0

async function tell(scratch: ScratchDatabase, reminders: Reminders, steps: readonly Step[]) {
  stories += 1
  // Long after the story before it, so that none of its events is still to come.
  const begins = Date.parse(noon) + stories * 2_000 * hour
  const startsAt = new Date(begins + soon).toISOString()
  const event = await givenEvent(scratch.db, { startsAt })
  const story = new Story(scratch, event, { reminders, begins })
  const { revision } = await story.team.event.setReminders({ ...story.on, reminders })
  story.revision = revision
  await story.book()
  for (const step of steps) await story.step(step)
  await story.rest()
  const rows = await scratch.db
    .selectFrom('outbox_message')
    .innerJoin('booking', 'booking.id', 'booking_id')
    .select(['outbox_message.id', 'key', 'kind', 'outbox_message.turn', 'to_address as to'])
    .select('outbox_message.state')
    .where('event_id', '=', event.id)
    .orderBy('outbox_message.turn')
    .execute()
  return { story, rows }
}

test('E3 (l) (g) each reminder is written once, whatever stood still, and nothing overtakes', async () => {
  await using scratch = await borrowDatabase()
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...reminderTimes]),
      fc.array(aStep, { minLength: 8, maxLength: 30 }),
      async (reminders, steps) => {
        const { story, rows } = await tell(scratch, reminders, steps)

        const written = rows.filter(({ kind }) => kind.startsWith('reminder-'))
        expect(written.map(({ key }) => key).toSorted()).toEqual([...story.expected].toSorted())
        expect(story.useless).toEqual([])
        const turns = new Map(rows.map(({ id, turn }) => [id, turn]))
        for (const to of new Set(rows.map((row) => row.to))) {
          const heard = story.delivered.filter((one) => one.to === to)
          const inTurn = heard.map(({ id }) => turns.get(id) ?? 0)
          expect(inTurn).toEqual(inTurn.toSorted((one, other) => one - other))
        }
        expect(rows.filter(({ state }) => state === 'queued' || state === 'sending')).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
}, 300_000)
