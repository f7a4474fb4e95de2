import type { Db, ReadDb } from '@cuppa/db'

export function listGrantRows(db: ReadDb) {
  return db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('identity', 'identity.person_id', 'role_grant.person_id')
    .select(['person.id', 'person.name', 'identity.email'])
    .select(['role', 'granted_at as since'])
    .where('ended_at', 'is', null)
    .orderBy('person.name')
    .orderBy('role_grant.id')
    .execute()
}

const open = (db: ReadDb) =>
  db
    .selectFrom('invite')
    .leftJoin('person', 'person.id', 'invited_by')
    .select(['invite.id', 'email', 'email_key as key', 'invite.name', 'role'])
    .select(['invited_at as invitedAt', 'expires_at as expiresAt', 'person.name as invitedBy'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)

export function listOpenInvites(db: ReadDb) {
  return open(db).orderBy('invite.id').execute()
}

export function findInviteForUpdate(tx: Db, id: string) {
  return open(tx).where('invite.id', '=', id).forUpdate('invite').executeTakeFirst()
}

export function findInviteTo(db: ReadDb, key: string) {
  return open(db).where('email_key', '=', key).executeTakeFirst()
}
