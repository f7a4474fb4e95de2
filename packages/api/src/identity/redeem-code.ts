import { type Db, inTransaction } from '@cuppa/db'
import type { KnownRefusal } from '@cuppa/domain'

import { days } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { askFromCookies, cookieForAsk, hashOfCode, mostWrongCodes, readCode } from './asks.ts'
import { isSecure } from './cookie.ts'
import { findLinkOfAsk } from './identity.queries.ts'
import { hasTriesLeft, type Limit, mayTry } from './limits.ts'
import { openLink, type SignedIn } from './redeem-link.ts'
import type { SignInMeta } from './sessions.ts'
import { hashToken } from './tokens.ts'

/**
 * Signs in with the code that stands beside a link, in the browser that asked for it. Five wrong
 * ones end it for good, twenty a day end all codes for that mailbox; the link works all the same, so
 * that nobody is locked out (S8).
 */
export async function redeemCode(scope: Scope, text: unknown, meta: SignInMeta): Promise<SignedIn> {
  const token = askFromCookies(meta.cookie)
  if (token === undefined) throw new RefusalError(no('sign-in/code-over'))
  const answer = await tryCode(scope, { text, token, meta })
  if (!('setCookies' in answer)) throw new RefusalError(answer)
  return { ...answer, setCookies: [...answer.setCookies, cookieForAsk(isSecure(scope), '')] }
}

interface Trial {
  readonly text: unknown
  readonly token: string
  readonly meta: SignInMeta
}

/** A wrong code is counted, so it is answered and not thrown: what was counted has to stay. */
const tryCode = (scope: Scope, trial: Trial) =>
  inTransaction(scope.db, (tx) => tryIn(tx, scope, trial))

async function tryIn(
  tx: Db,
  scope: Scope,
  { text, token, meta }: Trial,
): Promise<SignedIn | KnownRefusal> {
  const inner = { ...scope, db: tx }
  const ask = await lockAsk(tx, hashToken(scope, 'ask', token))
  if (!ask || ask.expiresAt <= scope.now() || ask.wrong >= mostWrongCodes) {
    return no('sign-in/code-over')
  }
  const limit: Limit = { what: `code of ${ask.limitKey}`, most: 20, within: days(1) }
  if (!(await hasTriesLeft(inner, limit))) return no('sign-in/code-over')
  const code = readCode(text)
  // What cannot be a code is a slip of the hand, and no guess.
  if (code === undefined) return no('sign-in/code-wrong')
  const link = await findLinkOfAsk(tx, ask.id, hashOfCode(scope, token, code))
  if (link) return openLink(tx, scope, { link, meta })
  await mayTry(inner, limit)
  await tx
    .updateTable('sign_in_ask')
    .set({ wrong: ask.wrong + 1 })
    .where('id', '=', ask.id)
    .execute()
  return no(ask.wrong + 1 < mostWrongCodes ? 'sign-in/code-wrong' : 'sign-in/code-over')
}

/** Those who try at once take turns, so that many at once are not more than five. */
const lockAsk = (tx: Db, browserHash: string) =>
  tx
    .selectFrom('sign_in_ask')
    .select(['id', 'wrong', 'limit_key as limitKey', 'expires_at as expiresAt'])
    .where('browser_hash', '=', browserHash)
    .forUpdate()
    .executeTakeFirst()

const no = (code: 'sign-in/code-wrong' | 'sign-in/code-over'): KnownRefusal => ({
  kind: 'not-allowed',
  code,
  data: {},
})
