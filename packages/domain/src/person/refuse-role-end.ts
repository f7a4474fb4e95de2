import type { NoFacts, Refusal } from '../shared/index.ts'
import type { Ability, Role } from './role.ts'

/**
 * Every way the staff rules can say no.
 *
 * @example
 * const facts: StaffReasons['actor/cannot'] = { ability: 'publish' }
 */
export interface StaffReasons {
  'actor/not-signed-in': NoFacts
  'actor/cannot': { ability: Ability }
  'actor/too-long-ago': NoFacts
  'staff/not-found': { person: string }
  'staff/already-staff': { email: string }
  'staff/invite-over': NoFacts
  'staff/already-invited': { email: string }
  'staff/last-admin': NoFacts
  'staff/email-unusable': { email: string }
}

/**
 * A no of the rules for the team.
 *
 * @example
 * const refusal: StaffRefusal | undefined = refuseRoleEnd(grants, ended)
 */
export type StaffRefusal = Refusal<StaffReasons>

interface Grant {
  readonly personId: string
  readonly role: Role
}

/**
 * May this role be taken back? The last administrator keeps theirs, so that somebody can always
 * let others in.
 *
 * @example
 * refuseRoleEnd([{ personId: 'ada', role: 'admin' }], { personId: 'ada', role: 'admin' })?.code // 'staff/last-admin'
 */
export function refuseRoleEnd(grants: readonly Grant[], ended: Grant): StaffRefusal | undefined {
  if (ended.role !== 'admin') return undefined
  const admins = new Set(
    grants.filter(({ role }) => role === 'admin').map(({ personId }) => personId),
  )
  if (!admins.has(ended.personId) || admins.size > 1) return undefined
  return { kind: 'rule', code: 'staff/last-admin', data: {} }
}
