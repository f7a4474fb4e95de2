import type { Db, ReadDb } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

/** Someone who may sign in: an address, and a role that they hold now. */
export function findWhoMaySignIn(db: ReadDb, emailKey: string) {
  return db
    .selectFrom('identity')
    .innerJoin('person', 'person.id', 'identity.person_id')
    .select(['person.id as personId', 'identity.email', 'person.name'])
    .where('email_key', '=', emailKey)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'identity.person_id')
          .where('ended_at', 'is', null),
      ),
    )
    .executeTakeFirst()
}

export function findLinkForUpdate(tx: Db, tokenHash: string) {
  return tx
    .selectFrom('sign_in_link')
    .select(['id', 'purpose', 'person_id as personId', 'invite_id as inviteId'])
    .select(['expires_at as expiresAt', 'used_at as usedAt', 'ended_at as endedAt'])
    .select(['email', 'email_key as emailKey'])
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
}

export async function communityName(db: ReadDb): Promise<string> {
  const row = await db.selectFrom('community').select('name').executeTakeFirst()
  return row?.name ?? 'Cuppa'
}

export function findPasskey(db: ReadDb, credentialId: string) {
  return db
    .selectFrom('passkey')
    .select(['id', 'person_id as personId', 'credential_id as credentialId'])
    .select(['public_key as publicKey', 'counter'])
    .where('credential_id', '=', credentialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export function listPasskeys(db: ReadDb, personId: PersonId) {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as addedAt', 'used_at as usedAt'])
    .select('credential_id as credentialId')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
}
