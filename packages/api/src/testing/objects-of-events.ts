import { cuppaWords, draftEvent, publicEvent, weekly } from './events.ts'
import { noId } from './objects-of-people.ts'
import type { Caller } from './world.ts'

const noSlug = 'no-event-has-this'

/** Events and series in every standing; each event is at its second revision. */
export async function eventsIn(team: Caller) {
  const { eventId, revision, slug } = await draftEvent(team)
  await team.event.update({ eventId, revision, ...cuppaWords })
  const published = await publicEvent(team)
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
    seriesDate: { own: own?.id, foreign: published.eventId, absent: noId },
  }
}
