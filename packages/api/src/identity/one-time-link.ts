import { inTransaction } from '@cuppa/db'

import { recordAudit } from '../audit/record-audit.ts'
import { hours } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { readEmailAddress } from './email-address.ts'
import { findWhoMaySignIn } from './identity.queries.ts'
import { startLink } from './links.ts'

/** A link for someone who may sign in, for an operator to hand over when mail does not work. */
export async function oneTimeLinkFor(scope: Scope, email: string): Promise<string> {
  demand(scope, 'manage')
  const key = readEmailAddress(email)?.key ?? ''
  return inTransaction(scope.db, async (tx) => {
    const [person] = await findWhoMaySignIn(tx, key)
    if (!person) {
      const data = { person: email }
      throw new RefusalError({ kind: 'not-found', code: 'staff/not-found', data })
    }
    const { personId } = person
    await recordAudit(tx, scope, {
      command: 'account.oneTimeLink',
      subject: { kind: 'person', id: personId },
      facts: { name: person.name },
    })
    return startLink(tx, scope, { purpose: 'sign-in', personId, livesFor: hours(1) })
  })
}
