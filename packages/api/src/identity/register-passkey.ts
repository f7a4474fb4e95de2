import { inTransaction } from '@cuppa/db'
import { line, type PersonId } from '@cuppa/domain'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { communityName, listPasskeys } from './identity.queries.ts'
import {
  keyKinds,
  placeOfPasskeys,
  refused,
  RegistrationAnswer,
  startChallenge,
  useChallenge,
} from './passkey-flows.ts'
import { demandFresh } from './step-up.ts'

/** What the browser needs to make a passkey for the person who is signed in. */
export async function beginPasskey(scope: Scope) {
  demand(scope, 'belong')
  demandFresh(scope)
  const personId = me(scope)
  const person = await scope.db
    .selectFrom('person')
    .leftJoin('identity', 'identity.person_id', 'person.id')
    .select(['name', 'email'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  const known = await listPasskeys(scope.db, personId)
  return generateRegistrationOptions({
    rpName: await communityName(scope.db),
    rpID: placeOfPasskeys(scope).rpID,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(personId),
    challenge: await startChallenge(scope, { purpose: 'register', personId }),
    excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
    supportedAlgorithmIDs: keyKinds,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export const FinishPasskey = z.strictObject({ name: line(60, 1), answer: RegistrationAnswer })
export type FinishPasskey = z.infer<typeof FinishPasskey>

/** Keeps the passkey that the browser made; from now on it signs its owner in. */
export async function finishPasskey(scope: Scope, { name, answer }: FinishPasskey) {
  demand(scope, 'belong')
  demandFresh(scope)
  const personId = me(scope)
  const { credential } = await verify(scope, personId, answer)
  return inTransaction(scope.db, async (tx) => {
    const id = scope.newId()
    await tx
      .insertInto('passkey')
      .values({
        id,
        person_id: personId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: JSON.stringify(credential.transports ?? []),
        name,
        created_at: scope.now(),
        used_at: null,
        removed_at: null,
      })
      .execute()
    await recordAudit(tx, scope, {
      command: 'account.finishPasskey',
      subject: { kind: 'passkey', id },
      facts: { passkey: name },
    })
    return { id }
  })
}

async function verify(scope: Scope, personId: PersonId, answer: RegistrationAnswer) {
  const { rpID, origin } = placeOfPasskeys(scope)
  const flow = { purpose: 'register', personId } as const
  const found = await verifyRegistrationResponse({
    response: asSent(answer),
    expectedChallenge: (challenge) => useChallenge(scope, flow, challenge),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: keyKinds,
  }).catch(() => undefined)
  if (!found?.verified) throw refused()
  return found.registrationInfo
}

type Sent = Parameters<typeof verifyRegistrationResponse>[0]['response']

/** The library reads only the parts whose shape was checked. */
const asSent = ({ response, id, rawId, type }: RegistrationAnswer): Sent => ({
  id,
  rawId,
  type,
  clientExtensionResults: {},
  response: {
    clientDataJSON: response.clientDataJSON,
    attestationObject: response.attestationObject,
    ...(response.transports && { transports: response.transports }),
  },
})

function me(scope: Scope): PersonId {
  const id = actorId(scope.actor)
  if (id === null) throw refused()
  return id
}
