import { days, hours, later } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'

/** Forgets what signing in leaves behind once it is of no use to anybody; run it now and then. */
export async function tidyIdentity(scope: Scope): Promise<void> {
  const { db } = scope
  const now = scope.now()
  const longAgo = later(now, -days(30))
  await db.deleteFrom('session').where('expires_at', '<', longAgo).execute()
  await db.deleteFrom('sign_in_link').where('expires_at', '<', longAgo).execute()
  await db.deleteFrom('joining').where('asked_at', '<', longAgo).execute()
  await db
    .deleteFrom('sign_in_ask')
    .where('expires_at', '<', later(now, -days(1)))
    .execute()
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute()
  await db.deleteFrom('rate_limit').where('resets_at', '<', now).execute()
  await db
    .deleteFrom('outbox_message')
    .where('state', '=', 'void')
    .where('created_at', '<', later(now, -hours(1)))
    .execute()
}
