import { type Db, inTransaction } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

import { minutes } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { type Ask, startAsk } from './asks.ts'
import { readEmailAddress } from './email-address.ts'
import { communityName, findWhoMaySignIn } from './identity.queries.ts'
import { mayTry } from './limits.ts'
import { startLink } from './links.ts'
import { type SignInLink, signInMail } from './mail-texts.ts'
import type { SignInMeta } from './sessions.ts'

/**
 * Mails a link to whoever may sign in with this address. The answer, the writes and so the time are
 * the same for every address (S7). It leaves no audit entry: anybody may ask, and the record is
 * never shortened; using the link leaves one.
 */
export async function requestLink(scope: Scope, text: string, meta: SignInMeta = {}) {
  const address = readEmailAddress(text)
  if (!address) {
    const data = { email: text.slice(0, 254) }
    throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data })
  }
  const network = { what: `link from ${meta.network ?? 'nowhere'}`, most: 30 }
  if (!(await mayTry(scope, network))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'sign-in/too-many', data: {} })
  }
  const wanted = await mayTry(scope, { what: `link to ${address.key}`, most: 5 })
  await mailLink(scope, address, { wanted, token: meta.ask })
}

const mailLink = (
  scope: Scope,
  address: { readonly email: string; readonly key: string },
  { wanted, token }: { readonly wanted: boolean; readonly token: string | undefined },
) =>
  inTransaction(scope.db, async (tx) => {
    const people = wanted ? await findWhoMaySignIn(tx, address.key) : []
    // Where nobody may, a link that opens nothing is written all the same.
    const ask =
      token === undefined ? undefined : await startAsk(tx, scope, { token, emailKey: address.key })
    const links = await startLinks(tx, scope, {
      people: people.length > 0 ? people : [nobody],
      ask,
    })
    const mail = signInMail({ community: await communityName(tx), links })
    const to = people[0]?.email ?? address.email
    await enqueueMail(tx, scope, { kind: 'sign-in', to, ...mail, decoy: people.length === 0 })
  })

interface StartLinks {
  readonly people: readonly { readonly personId: PersonId | null; readonly name: string }[]
  readonly ask: Ask | undefined
}

/** A link for each, and a code beside it where a browser asked. */
export async function startLinks(
  tx: Db,
  scope: Scope,
  { people, ask }: StartLinks,
): Promise<SignInLink[]> {
  const links: SignInLink[] = []
  for (const { personId, name } of people) {
    const code = ask?.newCode()
    const url = await startLink(tx, scope, {
      ...aSignIn,
      personId,
      code: ask && code && { askId: ask.id, hash: code.hash },
    })
    links.push({ name, url, code: code?.code })
  }
  return links
}

const aSignIn = { purpose: 'sign-in', livesFor: minutes(10) } as const
const nobody = { personId: null, name: '' }
