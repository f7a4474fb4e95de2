import type { Db, ReadDb, Tables } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'
import type { ExpressionBuilder } from 'kysely'

/** People who may sign in: members, and those who hold a role now. */
const whoMaySignIn = (db: ReadDb) =>
  db
    .selectFrom('person')
    .select(['person.id as personId', 'person.name'])
    .where((eb) => eb.or([isMember(eb), holdsRole(eb)]))

/** Those of them who read mail at this address; a mailbox can be shared. The team comes first. */
export function findWhoMaySignIn(db: ReadDb, emailKey: string) {
  return whoMaySignIn(db)
    .innerJoin('identity', 'identity.person_id', 'person.id')
    .select('identity.email')
    .select((eb) => holdsRole(eb).as('isStaff'))
    .where('email_key', '=', emailKey)
    .orderBy('isStaff', 'desc')
    .orderBy('person.id')
    .limit(5)
    .execute()
}

/** May this person sign in, at this moment? */
export async function maySignIn(db: ReadDb, personId: PersonId): Promise<boolean> {
  const found = await whoMaySignIn(db).where('person.id', '=', personId).executeTakeFirst()
  return found !== undefined
}

/** Does this person hold a role now? */
export async function isStaff(db: ReadDb, personId: PersonId): Promise<boolean> {
  const role = await db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return role !== undefined
}

type People = ExpressionBuilder<Tables, 'person'>

/** As `maySignIn` of the domain says it of a standing. */
const isMember = (eb: People) =>
  eb.and([
    eb('joined_at', 'is not', null),
    eb('left_at', 'is', null),
    eb('blocked_at', 'is', null),
    eb('merged_into', 'is', null),
    eb('erased_at', 'is', null),
  ])

const holdsRole = (eb: People) =>
  eb.exists(
    eb
      .selectFrom('role_grant')
      .select('role_grant.id')
      .whereRef('role_grant.person_id', '=', 'person.id')
      .where('ended_at', 'is', null),
  )

/** The link that a code of this ask stands beside. */
export const findLinkOfAsk = (tx: Db, askId: string, codeHash: string) =>
  links(tx)
    .where('ask_id', '=', askId)
    .where('code_hash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst()

export const findLinkForUpdate = (tx: Db, tokenHash: string) =>
  links(tx).where('token_hash', '=', tokenHash).forUpdate().executeTakeFirst()

const links = (tx: Db) =>
  tx
    .selectFrom('sign_in_link')
    .select(['id', 'purpose', 'person_id as personId', 'invite_id as inviteId'])
    .select(['expires_at as expiresAt', 'used_at as usedAt', 'ended_at as endedAt'])
    .select(['email', 'email_key as emailKey', 'joining_key as joiningKey'])

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
