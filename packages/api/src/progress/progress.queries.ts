import type { Db, ReadDb } from '@cuppa/db'
import {
  EventId,
  type MilestoneId,
  type ProgressUpdateId,
  type SourceId,
  type StatementId,
} from '@cuppa/domain'

/** The newest update of each statement, with the number of its pieces of evidence. */
export async function listNewestUpdates(db: ReadDb, statementIds: readonly StatementId[]) {
  if (statementIds.length === 0) return []
  return db
    .selectFrom('progress_update as one')
    .distinctOn('statement_id')
    .select(['statement_id as statementId', 'state', 'words', 'percent'])
    .select('happened_on as happenedOn')
    .select((eb) =>
      eb
        .selectFrom('evidence')
        .whereRef('update_id', '=', 'one.id')
        .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('count'))
        .$asScalar()
        .$notNull()
        .as('evidenceCount'),
    )
    .where('statement_id', 'in', statementIds)
    .orderBy('statement_id')
    .orderBy('happened_on', 'desc')
    .orderBy('one.id', 'desc')
    .execute()
}

const updates = (db: ReadDb) =>
  db
    .selectFrom('progress_update')
    .select(['progress_update.id', 'statement_id as statementId', 'state', 'words', 'percent'])
    .select(['happened_on as happenedOn', 'recorded_on as recordedOn'])

/** Newest first. */
export function listUpdatesOf(db: ReadDb, statementId: StatementId) {
  return updates(db)
    .where('statement_id', '=', statementId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Newest written first; `before` is the last id of the page before. */
export function listUpdates(
  db: ReadDb,
  {
    statementId,
    before,
  }: { readonly statementId: StatementId | null; readonly before: ProgressUpdateId | null },
  limit: number,
) {
  return updates(db)
    .innerJoin('statement', 'statement.id', 'statement_id')
    .select(['statement.slug', 'statement.kind'])
    .select((eb) =>
      eb
        .selectFrom('statement_revision as revision')
        .innerJoin('version_item as item', 'item.revision_id', 'revision.id')
        .innerJoin('version', 'version.id', 'item.version_id')
        .whereRef('item.statement_id', '=', 'progress_update.statement_id')
        .orderBy('version.recorded_at', 'desc')
        .limit(1)
        .select('revision.title')
        .as('title'),
    )
    .$if(statementId !== null, (query) => query.where('statement_id', '=', statementId))
    .$if(before !== null, (query) => query.where('progress_update.id', '<', before))
    .orderBy('progress_update.id', 'desc')
    .limit(limit)
    .execute()
}

export async function listEvidence(db: ReadDb, updateIds: readonly ProgressUpdateId[]) {
  if (updateIds.length === 0) return []
  return db
    .selectFrom('evidence')
    .leftJoin('event', (join) =>
      join
        // A source that stands for an event has its id.
        .on((eb) => eb('event.id', '=', eb.cast<EventId>('evidence.source_id', 'text')))
        .on('event.state', '<>', 'draft'),
    )
    .select(['evidence.id', 'update_id as updateId', 'evidence.kind', 'evidence.title'])
    .select(['evidence.words', 'url', 'event.id as eventId', 'event.slug'])
    .select(['source_id as sourceId', 'happened_on as happenedOn'])
    .where('update_id', 'in', updateIds)
    .orderBy('update_id')
    .orderBy('position')
    .execute()
}

/** The event that a source stands for, where it stands for one; it stays as it is until we are done. */
export function findEventOfSource(tx: Db, id: SourceId) {
  return tx
    .selectFrom('event')
    .select(['title', 'state', 'zone', 'starts_at as startsAt', 'ends_at as endsAt'])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])
    .where('id', '=', EventId.parse(id))
    .forShare()
    .executeTakeFirst()
}

export function listMilestones(db: ReadDb, statementId: StatementId) {
  return db
    .selectFrom('milestone')
    .select(['id', 'title', 'due_on as dueOn', 'state', 'settled_on as settledOn', 'reason'])
    .where('statement_id', '=', statementId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

export function findMilestoneForUpdate(db: Db, id: MilestoneId) {
  return db
    .selectFrom('milestone')
    .select(['id', 'title', 'state', 'statement_id as statementId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
