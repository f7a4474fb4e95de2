import type { Db } from '@cuppa/db'
import type { EventSlug } from '@cuppa/domain'

import { givenBooking as givenBooked, givenWalkIn } from './attended.ts'
import { givenBooking, givenEvent } from './bookable.ts'
import { cuppaWords, draftEvent, publicEvent, weekly } from './events.ts'
import { noId } from './objects-of-people.ts'
import type { Caller } from './world.ts'

const noSlug = 'no-event-has-this'

/** Events and series in every standing; each event is at its second revision. */
export async function eventsIn(db: Db, team: Caller, secret: string) {
  const { eventId, revision, slug } = await draftEvent(team)
  await team.event.update({ eventId, revision, ...cuppaWords })
  const published = await publicEvent(team)
  await bookedAt(db, published.slug, secret)
  const live = await team.series.create(weekly)
  const ended = await team.series.create({ ...weekly, title: 'Wednesday Cuppa' })
  await team.series.end({
    seriesId: ended.seriesId,
    revision: ended.revision,
    coming: 'keep',
    reason: '',
  })
  const [own] = (await team.event.list({ when: 'coming', seriesId: live.seriesId })).events
  return {
    event: { draft: eventId, published: published.eventId, absent: noId },
    eventSlug: { draft: slug, published: published.slug, absent: noSlug },
    series: { live: live.seriesId, ended: ended.seriesId, absent: noId },
    seriesSlug: { live: live.slug, ended: ended.slug, absent: noSlug },
    ...(await attendedIn(db)),
    seriesDate: { own: own?.id, foreign: published.eventId, absent: noId },
  }
}

/** Somebody who comes, with what they need. */
async function bookedAt(db: Db, slug: EventSlug, secret: string) {
  const { id } = await givenBooking(db, slug, { mode: 'online', name: secret, needs: secret })
  return id
}

/** An event that has begun and one to come, with somebody who booked each. */
async function attendedIn(db: Db) {
  const begun = await givenEvent(db, { startsAt: '2026-11-23T11:30:00.000Z' })
  const coming = await givenEvent(db)
  const needs = 'Captions'
  return {
    booking: {
      begun: await givenBooked(db, begun, { needs }),
      coming: await givenBooked(db, coming, { needs }),
      absent: noId,
    },
    attendance: { there: await givenWalkIn(db, begun), absent: noId },
  }
}
