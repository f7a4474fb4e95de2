import type { Db } from '@cuppa/db'
import type { EventId, EventSlug } from '@cuppa/domain'
import { expect } from 'vitest'

import { givenBooking as givenBooked, givenWalkIn } from './attended.ts'
import { givenBooking, givenEvent } from './bookable.ts'
import { cuppaWords, draftEvent, publicEvent, weekly } from './events.ts'
import { noId } from './objects-of-people.ts'
import { onNow } from './on-event.ts'
import type { Caller } from './world.ts'

const noSlug = 'no-event-has-this'

/** Events and series in every standing; each event is at its fourth revision. */
export async function eventsIn(db: Db, team: Caller, secret: string) {
  const { slug, ...draft } = await draftEvent(team)
  const { eventId, ...again } = await team.event.update({ ...draft, ...cuppaWords })
  await team.event.update({ eventId, ...again, ...cuppaWords })
  const published = await publicEvent(team)
  const question = await questionsIn(db, team, published, eventId)
  const live = await bookedAt(db, published.slug, secret)
  const gone = await bookedAt(db, published.slug, secret)
  await team.booking.change({ bookingId: gone, step: 'cancel' })
  const goesOn = await team.series.create(weekly)
  const ended = await team.series.create({ ...weekly, title: 'Wednesday Cuppa' })
  await team.series.end({
    seriesId: ended.seriesId,
    revision: ended.revision,
    coming: 'keep',
    reason: '',
  })
  const [own] = (await team.event.list({ when: 'coming', seriesId: goesOn.seriesId })).events
  const { begun, attendance } = await attendedIn(db)
  return {
    booking: { begun, live, cancelled: gone, absent: noId },
    attendance,
    question,
    event: { draft: eventId, published: published.eventId, absent: noId },
    eventSlug: { draft: slug, published: published.slug, absent: noSlug },
    series: { live: goesOn.seriesId, ended: ended.seriesId, absent: noId },
    seriesSlug: { live: goesOn.slug, ended: ended.slug, absent: noSlug },
    checking: await checkingIn(db, team),
    seriesDate: { own: own?.id, foreign: published.eventId, absent: noId },
  }
}

/** Somebody who comes, with what they need. */
async function bookedAt(db: Db, slug: EventSlug, secret: string) {
  const { id } = await givenBooking(db, slug, { mode: 'online', name: secret, needs: secret })
  return id
}

/** What a public event asks, what it asked before somebody answered and it changed, and what a draft asks. */
async function questionsIn(
  db: Db,
  team: Caller,
  { eventId, slug }: { readonly eventId: EventId; readonly slug: EventSlug },
  draft: EventId,
) {
  const ask = async (on: EventId, words: string) => {
    const wanted = { kind: 'line' as const, words, needed: false, choices: [] }
    const [made] = await team.event.setQuestions({
      ...(await onNow(db, on)),
      questions: [wanted],
    })
    return made?.id ?? expect.unreachable()
  }
  const retired = await ask(eventId, 'Who sent you?')
  await givenBooking(db, slug, {
    mode: 'online',
    answers: [{ question: retired, words: 'Ada' }],
  })
  const asked = await ask(eventId, 'Who told you about us?')
  return { asked, retired, foreign: await ask(draft, 'What brings you here?'), absent: noId }
}

/** An event that has begun, with somebody who booked and somebody who just came. */
async function attendedIn(db: Db) {
  const event = await givenEvent(db, { startsAt: '2026-11-23T11:30:00.000Z' })
  return {
    begun: await givenBooked(db, event, { needs: 'Captions' }),
    attendance: { there: await givenWalkIn(db, event), absent: noId },
  }
}

/** Notes of two events that are over: one is out for checking, the other was taken back since. */
async function checkingIn(db: Db, team: Caller) {
  const link = async () => {
    const { id: eventId } = await givenEvent(db, { startsAt: '2026-11-20T09:00:00.000Z' })
    const recording = { url: '', captions: false, transcript: '', reason: 'Nobody asked.' }
    const words = { words: 'Only for those who came', recording }
    const saved = await team.notes.save({ eventId, revision: 0, ...words })
    const { path, revision } = await team.notes.send({ eventId, ...saved })
    return { on: { eventId, revision }, token: path.slice('/checking/'.length) }
  }
  const { token } = await link()
  const overtaken = await link()
  await team.notes.takeBack(overtaken.on)
  return { valid: token, changed: `${token}x`, overtaken: overtaken.token, absent: 'nothing.here' }
}
