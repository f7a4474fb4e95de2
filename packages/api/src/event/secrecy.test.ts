import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { roleTable } from '../role-table.ts'
import { givenBooking } from '../testing/bookable.ts'
import { cuppaWords, draftEvent, publicEvent, secretJoin, weekly } from '../testing/events.ts'
import { callAt, procedures } from '../testing/procedures.ts'
import { draftWith, publish } from '../testing/strategy.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'

const hidden = 'Nobody may know of this yet'

const isPublic = (path: string) =>
  Object.entries(roleTable).some(([row, caller]) => row === path && caller === 'anyone')

test('S15 no public answer holds a draft of an event, or how to join one', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition } = await draftWith(team)
  await publish(team, edition)
  const shown = await publicEvent(team)
  const secret = await draftEvent(team, { title: hidden, summary: hidden, words: hidden })
  const series = await team.series.create(weekly)
  const drafts = await team.series.create({ ...weekly, title: hidden, makes: 'draft' })
  const [date = expect.unreachable()] = (
    await team.event.list({
      when: 'coming',
      seriesId: series.seriesId,
    })
  ).events
  const inputs: readonly unknown[] = [
    undefined,
    {},
    { all: true },
    { edition },
    { edition, number: 1 },
    ...[shown, secret, series, drafts, date].map(({ slug }) => ({ slug })),
  ]

  const answers: string[] = []
  for (const { path, type } of procedures) {
    if (type !== 'query' || !isPublic(path)) continue
    for (const now of ['2026-11-23T12:00:00.000Z', '2028-01-01T12:00:00.000Z']) {
      for (const input of inputs) {
        const call = callAt(path, contextFor(scratch.db, visitor, now), input)
        answers.push(`${path} ${await call.then(JSON.stringify, String)}`)
      }
    }
  }

  // Where nothing is found nothing can leak: the public event and series must be in it.
  for (const path of ['event.get', 'event.feed', 'event.upcoming', 'event.past', 'series.get']) {
    expect(answers.some((one) => one.startsWith(path) && one.includes(cuppaWords.summary))).toBe(
      true,
    )
  }
  for (const word of [
    secretJoin,
    hidden,
    secret.eventId,
    drafts.seriesId,
    secret.slug,
    '"join"',
    '"taken"',
  ]) {
    expect(answers.filter((answer) => answer.includes(word))).toEqual([])
  }
})

test('S15 how to join leaves by the forms of the team alone', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { eventId, slug } = await publicEvent(team)
  const { seriesId } = await team.series.create(weekly)
  const { id: bookingId } = await givenBooking(scratch.db, slug, { mode: 'online' })

  const forms = [
    await team.event.edit({ eventId }),
    await team.event.open({ slug }),
    await team.series.edit({ seriesId }),
  ]
  const lists = [
    await team.event.list({ when: 'coming' }),
    await team.series.list(),
    await team.audit.list({}),
    await team.booking.list({ eventId, by: 'turn', descending: false }),
    await team.booking.get({ bookingId }),
    await team.booking.export({ eventId }),
    await team.source.list({ search: '', after: null }),
  ]

  for (const form of forms) expect(JSON.stringify(form)).toContain(secretJoin)
  for (const list of lists) expect(JSON.stringify(list)).not.toContain(secretJoin)
})
