import { Instant, PersonId, Role, roles } from '@cuppa/domain'
import { z } from 'zod'

import { actorId, demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listGrantRows, listOpenInvites } from './staff.queries.ts'

export const StaffMemberView = z.strictObject({
  id: PersonId,
  name: z.string(),
  /** `null` for a first administrator who has not said yet. */
  email: z.string().nullable(),
  roles: Role.array(),
  since: Instant,
  /** Is this the person who asks? */
  you: z.boolean(),
  /** Nobody else could let people in, so this role stays. */
  lastAdmin: z.boolean(),
})
export const InviteView = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: Role,
  invitedAt: Instant,
  invitedBy: z.string().nullable(),
  expiresAt: Instant,
  expired: z.boolean(),
})
export const StaffView = z.strictObject({
  people: StaffMemberView.array(),
  invites: InviteView.array(),
})
export type StaffView = z.infer<typeof StaffView>

/** Who looks after the site, and who is invited to. */
export async function listStaff(scope: ReadScope): Promise<StaffView> {
  demand(scope, 'manage')
  const rows = await listGrantRows(scope.db)
  const invites = await listOpenInvites(scope.db)
  const people = Map.groupBy(rows, ({ id }) => id)
  const admins = new Set(rows.flatMap(({ id, role }) => (role === 'admin' ? [id] : [])))
  return {
    people: [...people].flatMap(([id, grants]) => {
      const [first] = grants
      if (!first) return []
      const held = roles.filter((role) => grants.some((grant) => grant.role === role))
      const { name, email } = first
      const since = grants.map((grant) => grant.since).toSorted()[0] ?? first.since
      const lastAdmin = admins.size === 1 && admins.has(id)
      return [{ id, name, email, roles: held, since, you: id === actorId(scope.actor), lastAdmin }]
    }),
    invites: invites.map(({ key: _, ...invite }) => ({
      ...invite,
      expired: invite.expiresAt <= scope.now(),
    })),
  }
}
