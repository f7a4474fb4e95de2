import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createCaller } from '@cuppa/api'
import { describe, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import {
  allCalendarClients,
  calendarClients,
  keepDiary,
  subscribe,
} from '../testing/calendar-clients.ts'
import { givenServer } from '../testing/given-server.ts'

const present = calendarClients()
const areHere = present.length === allCalendarClients.length

test('where everything is tested, the programs that follow calendars are there', () => {
  // At home they may be missing; npm test says so in a sentence, and installs them when it may.
  expect(process.env['CI'] === 'true' ? present : allCalendarClients).toEqual(allCalendarClients)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A server with one public date, and two people who follow its calendar. */
async function givenFollowers() {
  const given = await givenServer()
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-follower-'))
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const day = inDays(40)
  const { eventId } = await team.event.create({
    kind: 'informal',
    title: 'Winter Cuppa; tea, cake',
    summary: 'Come for a cup.',
    words: '',
    places: [{ mode: 'online', place: 'A call', access: '', capacity: null, join: '' }],
    agenda: [],
    startsWall: `${day}T11:00`,
    endsWall: `${day}T12:00`,
    zone: 'Europe/London',
  })
  const url = `${given.url}/events.ics`
  const revision = async () => (await team.event.edit({ eventId })).revision
  return {
    team,
    eventId,
    revision,
    day,
    /** What is sent next is written anew. */
    forget: () => given.server.runtime.cache.dropAll(),
    subscriber: await subscribe(folder, url),
    diary: keepDiary(folder, url),
    [Symbol.asyncDispose]: async () => {
      await given[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What both of them have when the one date is at this time; and asking again brings nothing. */
async function expectSeen(
  { eventId, forget, subscriber, diary }: Awaited<ReturnType<typeof givenFollowers>>,
  wall: string,
  { status, title }: { readonly status: string; readonly title: string },
) {
  await subscriber.sync()
  const store = subscriber.store()
  // vdirsyncer names what comes from a feed by its bytes, so one date must be one file.
  expect(store).toHaveLength(1)
  expect(store[0]).toContain(`DTSTART;TZID=Europe/London:${wall.replaceAll(/[-:]/g, '')}00`)
  expect(store[0]).toContain(`STATUS:${status}`)
  expect(store[0]).toContain(`SUMMARY:${title}`)
  forget()
  expect(await subscriber.sync()).toEqual([])

  expect(await diary.fetch()).toMatch(/^200 /)
  const uid = `${eventId}@event.cuppa`
  expect(await diary.take()).toEqual([{ uid, start: wall.replace('T', ' '), status }])
  forget()
  expect(await diary.fetch()).toBe('304 0')
}

describe.each(areHere ? [allCalendarClients.join(', ')] : [])('%s', () => {
  test('follow a date that is made, moved, cancelled and held after all, each once', async () => {
    await using given = await givenFollowers()
    const { team, eventId, revision, day, subscriber } = given
    await subscriber.sync()
    expect(subscriber.store()).toEqual([])

    await team.event.publish({ eventId, revision: await revision() })
    const title = String.raw`Winter Cuppa\; tea\, cake`
    await expectSeen(given, `${day}T11:00`, { status: 'CONFIRMED', title })

    const startsWall = `${inDays(47)}T15:30`
    const endsWall = `${inDays(47)}T17:00`
    const zone = 'Europe/London'
    await team.event.move({ eventId, revision: await revision(), startsWall, endsWall, zone })
    await expectSeen(given, startsWall, { status: 'CONFIRMED', title })

    const reason = 'The hall is flooded.'
    await team.event.cancel({ eventId, revision: await revision(), reason })
    await expectSeen(given, startsWall, { status: 'CANCELLED', title: `Cancelled: ${title}` })

    await team.event.restore({ eventId, revision: await revision() })
    await expectSeen(given, startsWall, { status: 'CONFIRMED', title })
  }, 60_000)
})
