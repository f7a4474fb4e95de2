import { createHash } from 'node:crypto'

import type { PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { later, minutes } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { newToken, siteOf } from './tokens.ts'

const base64url = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w-]+$/)
const credential = {
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.looseObject({}),
}

/** What a browser answers after making a passkey; what we do not use is dropped. */
export const RegistrationAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.string().max(30).array().max(10).optional(),
  }),
})
export type RegistrationAnswer = z.infer<typeof RegistrationAnswer>

/** What a browser answers after asking for a passkey. */
export const SignInAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
})
export type SignInAnswer = z.infer<typeof SignInAnswer>

/** A passkey belongs to the host of the configured address, and works nowhere else (S12). */
export const placeOfPasskeys = (scope: Scope) => {
  const site = new URL(siteOf(scope))
  return { rpID: site.hostname, origin: site.origin }
}

/** Ed25519, P-256 and RSA: what devices make today. */
export const keyKinds = [-8, -7, -257]

export const refused = () =>
  new RefusalError({ kind: 'not-allowed', code: 'sign-in/passkey-refused', data: {} })

type Flow =
  | { readonly purpose: 'register'; readonly personId: PersonId }
  | { readonly purpose: 'sign-in'; readonly personId: null }

export async function startChallenge(scope: Scope, flow: Flow): Promise<string> {
  const challenge = newToken(scope, 'passkey')
  await scope.db
    .insertInto('passkey_challenge')
    .values({
      challenge_hash: hashOf(Buffer.from(challenge).toString('base64url')),
      purpose: flow.purpose,
      person_id: flow.personId,
      expires_at: later(scope.now(), minutes(5)),
      used_at: null,
    })
    .execute()
  return challenge
}

/** True once, for a challenge of this flow that is not too old. */
export async function useChallenge(scope: Scope, flow: Flow, challenge: string) {
  const used = await scope.db
    .updateTable('passkey_challenge')
    .set({ used_at: scope.now() })
    .where('challenge_hash', '=', hashOf(challenge))
    .where('purpose', '=', flow.purpose)
    .where('person_id', 'is not distinct from', flow.personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', scope.now())
    .returning('purpose')
    .executeTakeFirst()
  return used !== undefined
}

const hashOf = (challenge: string) => createHash('sha256').update(challenge).digest('hex')
