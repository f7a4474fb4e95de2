import { inTransaction } from '@cuppa/db'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'

import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findPasskey, maySignIn } from './identity.queries.ts'
import { mayTry } from './limits.ts'
import {
  placeOfPasskeys,
  refused,
  SignInAnswer,
  startChallenge,
  useChallenge,
} from './passkey-flows.ts'
import { signIn, type SignedIn } from './redeem-link.ts'
import type { SignInMeta } from './sessions.ts'

/** What the browser needs to ask for a passkey. It names nobody, so it tells nothing. */
export async function beginPasskeySignIn(scope: Scope, meta: SignInMeta = {}) {
  const network = { what: `passkey from ${meta.network ?? 'nowhere'}`, most: 100 }
  if (!(await mayTry(scope, network))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'sign-in/too-many', data: {} })
  }
  return generateAuthenticationOptions({
    rpID: placeOfPasskeys(scope).rpID,
    challenge: await startChallenge(scope, { purpose: 'sign-in', personId: null }),
    userVerification: 'required',
  })
}

type Passkey = NonNullable<Awaited<ReturnType<typeof findPasskey>>>

/** Signs in with what the browser answered, if its passkey is one of ours. */
export async function finishPasskeySignIn(
  scope: Scope,
  input: unknown,
  meta: SignInMeta = {},
): Promise<SignedIn> {
  const answer = SignInAnswer.safeParse(input)
  if (!answer.success) throw refused()
  const passkey = await findPasskey(scope.db, answer.data.id)
  if (!passkey) throw refused()
  const counter = await verify(scope, passkey, answer.data)
  return signInWith(scope, { ...passkey, counter }, meta)
}

/** Whoever asks is a visitor still; the passkey itself says that they may. */
const signInWith = (scope: Scope, passkey: Passkey, meta: SignInMeta): Promise<SignedIn> =>
  inTransaction(scope.db, async (tx) => {
    const { personId, id, counter } = passkey
    if (!(await maySignIn(tx, personId))) throw refused()
    await tx
      .updateTable('passkey')
      .set({ counter, used_at: scope.now() })
      .where('id', '=', id)
      .execute()
    return signIn(tx, scope, { personId, method: 'passkey', meta })
  })

async function verify(scope: Scope, passkey: Passkey, answer: SignInAnswer): Promise<number> {
  const { rpID, origin } = placeOfPasskeys(scope)
  const flow = { purpose: 'sign-in', personId: null } as const
  const { clientDataJSON, authenticatorData, signature } = answer.response
  const { id, rawId, type } = answer
  const found = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
    expectedChallenge: (challenge) => useChallenge(scope, flow, challenge),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!found?.verified) throw refused()
  return found.authenticationInfo.newCounter
}
