import type { Db } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

import type { Actor } from '../kernel/scope.ts'
import { listsIn, ownImports, ownView } from './objects-of-lists.ts'
import { type Caller, callerFor, nextId, noon, staffIn } from './world.ts'

export const noId = '01900000-0000-7000-8000-ffffffffffff'
const nextDay = '2026-11-24T12:00:00.000Z'

/** People in every standing to the team, and what belongs to one who is not the caller. */
export async function addPeople(db: Db, team: Caller) {
  const other = await someone(db, 'An editor')
  await callerFor(db, { ...other, roles: ['editor'] }).source.create({
    kind: 'contribution',
    title: 'Said on the phone',
    happenedOn: '2020-11-27',
    channel: 'phone',
    words: '',
    partOf: null,
    peopleCount: null,
    credits: [{ person: 'new', name: 'Bo', credit: { as: 'named', name: 'Bo' } }],
  })
  const left = await someone(db, 'Gone')
  await db
    .updateTable('role_grant')
    .set({ ended_at: noon })
    .where('person_id', '=', left.personId)
    .execute()
  const [credited] = await team.source.people({ search: 'Bo' })
  return {
    ...(await listsIn(db, { other: other.personId, left: left.personId, absent: noId })),
    person: {
      own: noId,
      other: other.personId,
      left: left.personId,
      credited: credited?.personId,
      absent: noId,
    },
    session: {
      own: noId,
      other: await addSession(db, other.personId),
      ended: await addSession(db, other.personId, noon),
      absent: noId,
    },
    passkey: {
      own: noId,
      other: await addPasskey(db, other.personId),
      removed: await addPasskey(db, other.personId, noon),
      absent: noId,
    },
    invite: {
      open: await addInvite(db, 'open'),
      accepted: await addInvite(db, 'accepted'),
      withdrawn: await addInvite(db, 'withdrawn'),
      absent: noId,
    },
    message: {
      waiting: await addMessage(db, 'queued'),
      decoy: await addMessage(db, 'void'),
      absent: noId,
    },
  }
}

/** What belongs to the one who calls; nothing does to a visitor. */
export async function ownThings(db: Db, actor: Actor) {
  if (actor.kind === 'visitor' || actor.kind === 'system')
    return {
      person: noId,
      session: noId,
      passkey: noId,
      view: noId,
      import: noId,
      openImport: noId,
    }
  const { personId } = actor
  return {
    person: personId,
    session: await addSession(db, personId),
    passkey: await addPasskey(db, personId),
    view: await ownView(db, actor),
    ...(await ownImports(db, personId)),
  }
}

async function someone(db: Db, name: string) {
  const actor = await staffIn(db, 'editor', name)
  if (actor.kind !== 'staff') throw new Error('Someone of the staff is staff')
  return actor
}

async function addSession(db: Db, personId: PersonId, endedAt: string | null = null) {
  const id = nextId()
  await db
    .insertInto('session')
    .values({
      id,
      token_hash: `hash of ${id}`,
      person_id: personId,
      method: 'link',
      device: 'Firefox on Linux',
      started_at: noon,
      seen_at: noon,
      expires_at: nextDay,
      ended_at: endedAt,
    })
    .execute()
  return id
}

async function addPasskey(db: Db, personId: PersonId, removedAt: string | null = null) {
  const id = nextId()
  await db
    .insertInto('passkey')
    .values({
      id,
      person_id: personId,
      credential_id: `credential ${id}`,
      public_key: 'a key',
      counter: 0,
      transports: '[]',
      name: 'My phone',
      created_at: noon,
      used_at: null,
      removed_at: removedAt,
    })
    .execute()
  return id
}

async function addInvite(db: Db, state: 'open' | 'accepted' | 'withdrawn') {
  const id = nextId()
  await db
    .insertInto('invite')
    .values({
      id,
      email: `${state}@example.org`,
      email_key: `${state}@example.org`,
      name: 'Someone',
      role: 'viewer',
      invited_at: noon,
      invited_by: null,
      expires_at: nextDay,
      accepted_at: state === 'accepted' ? noon : null,
      withdrawn_at: state === 'withdrawn' ? noon : null,
    })
    .execute()
  return id
}

async function addMessage(db: Db, state: 'queued' | 'void') {
  const id = nextId()
  await db
    .insertInto('outbox_message')
    .values({
      id,
      kind: 'sign-in',
      to_address: 'someone@example.org',
      subject: 'Your link',
      text: 'Here it is.',
      state,
      tries: 0,
      created_at: noon,
      due_at: noon,
      taken_at: null,
      settled_at: null,
      problem: '',
    })
    .execute()
  return id
}
