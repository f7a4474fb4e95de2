import { inTransaction } from '@cuppa/db'
import { Instant, line, PersonId, Role } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { later, minutes } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { asPerson, asStaff } from './as-person.ts'
import { listPasskeys } from './identity.queries.ts'
import { openSessions } from './sessions.ts'

export const MeView = z.strictObject({
  id: PersonId,
  name: z.string(),
  /** `null` for the first administrator, until they have named the community. */
  email: z.string().nullable(),
  roles: Role.array(),
  /** Until when roles may be changed without signing in again; `null` where that is over. */
  freshUntil: Instant.nullable(),
})

/** Who is signed in. */
export async function readMe(scope: ReadScope): Promise<z.infer<typeof MeView>> {
  const { personId, roles, session } = asStaff(scope)
  const row = await scope.db
    .selectFrom('person')
    .leftJoin('identity', 'identity.person_id', 'person.id')
    .select(['person.name', 'identity.email'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  const until = session ? later(session.startedAt, minutes(15)) : null
  const freshUntil = until !== null && until > scope.now() ? until : null
  return { id: personId, ...row, roles: [...roles], freshUntil }
}

export const SessionView = z.strictObject({
  id: z.uuid(),
  device: z.string(),
  method: z.enum(['link', 'passkey']),
  startedAt: Instant,
  seenAt: Instant,
  current: z.boolean(),
})

/** Where this person is signed in now, newest first. */
export async function listSessions(scope: ReadScope) {
  const { personId, session } = asPerson(scope)
  const rows = await openSessions(scope.db, scope.now())
    .select(['id', 'device', 'method', 'started_at as startedAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, current: row.id === session?.id }))
}

export const PasskeyView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  addedAt: Instant,
  usedAt: Instant.nullable(),
})

export async function readPasskeys(scope: ReadScope) {
  const { personId } = asPerson(scope)
  const rows = await listPasskeys(scope.db, personId)
  return rows.map(({ credentialId: _, ...row }) => row)
}

export const Rename = z.strictObject({ name: line(120, 1) })

/** Changes what the team calls you. How you are credited is another matter. */
export async function rename(scope: Scope, { name }: z.infer<typeof Rename>) {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  await inTransaction(scope.db, async (tx) => {
    await tx.updateTable('person').set({ name }).where('id', '=', personId).execute()
    await recordAudit(tx, scope, {
      command: 'account.rename',
      subject: { kind: 'person', id: personId },
      facts: { name },
    })
  })
  return { name }
}
