import type { Migration } from 'kysely/migration'

import { foundation } from './0001-foundation.ts'
import { people } from './0002-people.ts'
import { strategy } from './0003-strategy.ts'
import { eventTables } from './0004-events.ts'
import { bookingTables } from './0005-bookings.ts'
import { messageTables } from './0006-messages.ts'
import { attendanceTables } from './0007-attendance.ts'
import { notesTables } from './0008-notes.ts'
import { boxTables } from './0009-box.ts'
import { newAddress } from './0010-new-address.ts'
import { eventImport } from './0011-event-import.ts'
import { fairPlaces } from './0012-fair-places.ts'
import { waysThatGo } from './0013-ways-that-go.ts'
import { seriesSettings } from './0014-series-settings.ts'
import { members } from './0015-members.ts'
import { peopleLists } from './0016-people-lists.ts'
import { notices } from './0017-notices.ts'
import { joining } from './0018-joining.ts'
import { bookedAgain } from './0019-booked-again.ts'
import { seedsFromOutside } from './0020-seeds-from-outside.ts'
import { erasure } from './0021-erasure.ts'
import { ownCalendar } from './0022-own-calendar.ts'
import { peopleImport } from './0023-people-import.ts'
import { directory } from './0024-directory.ts'

/** Every migration, oldest first. A name that was ever released never changes; there is no way back down. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-people': people,
  '0003-strategy': strategy,
  '0004-events': eventTables,
  '0005-bookings': bookingTables,
  '0006-messages': messageTables,
  '0007-attendance': attendanceTables,
  '0008-notes': notesTables,
  '0009-box': boxTables,
  '0010-new-address': newAddress,
  '0011-event-import': eventImport,
  '0012-fair-places': fairPlaces,
  '0013-ways-that-go': waysThatGo,
  '0014-series-settings': seriesSettings,
  '0015-members': members,
  '0016-people-lists': peopleLists,
  '0017-notices': notices,
  '0018-joining': joining,
  '0019-booked-again': bookedAgain,
  '0020-seeds-from-outside': seedsFromOutside,
  '0021-erasure': erasure,
  '0022-own-calendar': ownCalendar,
  '0023-people-import': peopleImport,
  '0024-directory': directory,
}
