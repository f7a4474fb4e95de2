import type { ReadDb } from '@cuppa/db'
import { AuditEntryId, type Instant, type PersonId } from '@cuppa/domain'

import type { Place } from '../kernel/place.ts'

export interface AuditFilter {
  readonly person?: PersonId | undefined
  readonly command?: string | undefined
  readonly from?: Instant | undefined
  readonly before?: Instant | undefined
  readonly after?: Place | undefined
}

/** Entries newest first. */
export function listEntries(db: ReadDb, filter: AuditFilter, most: number) {
  const { person, command, from, before, after } = filter
  return db
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.actor_id')
    .select(['audit_entry.id', 'at', 'actor_id as actorId', 'person.name', 'command'])
    .select(['subject_id as subjectId', 'why', 'facts'])
    .where((eb) =>
      eb.and([
        ...(person === undefined ? [] : [eb('actor_id', '=', person)]),
        ...(command === undefined ? [] : [eb('command', '=', command)]),
        ...(from === undefined ? [] : [eb('at', '>=', from)]),
        ...(before === undefined ? [] : [eb('at', '<', before)]),
        ...(after === undefined
          ? []
          : [
              eb.or([
                eb('at', '<', after.at),
                eb.and([
                  eb('at', '=', after.at),
                  eb('audit_entry.id', '<', AuditEntryId.parse(after.id)),
                ]),
              ]),
            ]),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('audit_entry.id', 'desc')
    .limit(most)
    .execute()
}

/** Everyone who did something, to choose from. */
export function listActors(db: ReadDb) {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'person.id'),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}
