import type { ReadDb } from '@cuppa/db'
import type { PersonId, PublicEvent } from '@cuppa/domain'

import { ownEvents } from '../booking/own-needs.ts'
import { listPublicDetails } from '../event/read-events.ts'

/** The dates that somebody has a place at, as anybody may read of them and as calendars take them. */
export const listOwnDates = async (db: ReadDb, personId: PersonId): Promise<PublicEvent[]> =>
  listPublicDetails(db, await ownEvents(db, personId))
