import { expect, test } from 'vitest'

import { givenBooking } from '../testing/attended.ts'
import { publicEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { someSite } from '../testing/site.ts'
import { callerFor, givenMember } from '../testing/world.ts'
import { endCalendar, readOwnCalendar, renewCalendar } from './own-calendar.ts'
import { readMyPage } from './read-me.ts'

test('a calendar of one’s own opens by its newest address alone, and for a member alone', async () => {
  await using site = await someSite()
  const id = await givenMember(site.db, 'Ada')
  const scope = site.scope({ kind: 'member', personId: id, name: 'Ada' })
  const event = await publicEvent(callerFor(site.db), { title: 'Winter Cuppa' })
  const bookingId = await givenBooking(site.db, { id: event.eventId })
  await site.db.updateTable('booking').set({ person_id: id }).where('id', '=', bookingId).execute()
  const tokenNow = async () => {
    const page = await readMyPage(scope, 'bookings')
    const url = page.part === 'bookings' ? page.calendar : null
    return url?.split('/').at(-1)?.slice(0, -4) ?? ''
  }
  expect(await tokenNow()).toBe('')

  await renewCalendar(scope)
  const first = await tokenNow()
  expect((await readOwnCalendar(scope, first)).map(({ title }) => title)).toEqual(['Winter Cuppa'])

  await renewCalendar(scope)
  const second = await tokenNow()
  await expectRefusal(readOwnCalendar(scope, first), 'notice/link-unknown')
  expect(await readOwnCalendar(scope, second)).toHaveLength(1)
  await expectRefusal(readOwnCalendar(scope, `${second}x`), 'notice/link-unknown')

  await site.db.updateTable('person').set({ left_at: scope.now() }).where('id', '=', id).execute()
  await expectRefusal(readOwnCalendar(scope, second), 'notice/link-unknown')
  await site.db.updateTable('person').set({ left_at: null }).where('id', '=', id).execute()
  await endCalendar(scope)
  await expectRefusal(readOwnCalendar(scope, second), 'notice/link-unknown')
})
