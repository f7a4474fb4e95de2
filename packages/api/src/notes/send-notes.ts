import { inTransaction } from '@cuppa/db'
import { address, Instant, refuseNotesStep, refuseShowing, sayDate } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { siteOf } from '../identity/tokens.ts'
import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { readCommunity } from '../settings/index.ts'
import { signCheck } from './check-token.ts'
import { type LockedNotes, lockNotes, onNotes, writeNotes } from './lock-notes.ts'
import { listCame } from './notes.queries.ts'

/** Long enough for someone who looks at their mail once a week. */
const goodFor = days(14)

export const SendNotes = z.strictObject(onNotes)
export type SendNotes = z.infer<typeof SendNotes>

export const SentNotes = z.strictObject({
  revision: z.int().positive(),
  path: z.string(),
  until: Instant,
  mailed: z.int().nonnegative(),
})
export type SentNotes = z.infer<typeof SentNotes>

/**
 * Sends notes out for checking: whoever came and left an e-mail address gets a link to them as they
 * are now. From then on they stay as they are, until they are taken back or published.
 */
export async function sendNotes(scope: Scope, input: SendNotes): Promise<SentNotes> {
  demand(scope, 'write')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const notes = await lockNotes(inner, input, 'write')
    obey(refuseNotesStep(notes.state, 'checking') ?? refuseShowing(notes))
    const { revision } = await writeNotes(inner, notes, { ...notes, state: 'checking' })
    const link = linkTo(scope, { ...notes, revision })
    const mailed = await mailLink(inner, notes, link)
    await recordAudit(tx, scope, {
      command: 'notes.send',
      subject: { kind: 'event', id: notes.event.id },
      facts: { event: notes.event.title, mailed },
    })
    return { revision, ...link, mailed }
  })
}

export const LinkNotes = z.strictObject(onNotes)
export type LinkNotes = z.infer<typeof LinkNotes>

export const NotesLink = SentNotes.pick({ path: true, until: true })
export type NotesLink = z.infer<typeof NotesLink>

/** The link once more, for those who are told by phone or by post. */
export async function linkNotes(scope: Scope, input: LinkNotes): Promise<NotesLink> {
  demand(scope, 'write')
  return inTransaction(scope.db, async (tx) => {
    const notes = await lockNotes({ ...scope, db: tx }, input, 'write')
    const { state } = notes
    if (state !== 'checking') {
      throw new RefusalError({ kind: 'conflict', code: 'notes/state-moved-on', data: { state } })
    }
    await recordAudit(tx, scope, {
      command: 'notes.link',
      subject: { kind: 'event', id: notes.event.id },
      facts: { event: notes.event.title },
    })
    return linkTo(scope, notes)
  })
}

function linkTo(scope: Scope, { event, revision }: LockedNotes): NotesLink {
  if (scope.secret === undefined) throw new Error('Links to notes need a secret in the scope')
  const until = later(scope.now(), goodFor)
  const claims = { eventId: event.id, revision, until: Date.parse(until) }
  return { path: address.notesToCheck(signCheck(scope.secret, claims)), until }
}

/** One mail to each address, however many people share it. */
async function mailLink(
  scope: Scope,
  { event }: LockedNotes,
  { path, until }: NotesLink,
): Promise<number> {
  const came = (await listCame(scope.db, event.id)).filter(({ email }) => email !== null)
  const byAddress = new Map(came.map(({ email, name }) => [email ?? '', name ?? '']))
  if (byAddress.size === 0) return 0
  const { name: community } = await readCommunity(scope)
  for (const [to, name] of byAddress) {
    await enqueueMail(scope.db, scope, {
      kind: 'notes',
      to,
      subject: `Notes to check: ${event.title}`,
      text: [
        `Dear ${name},`,
        `you were at “${event.title}”. We have written down what was said. Please look whether it is right before anyone else reads it:`,
        `${siteOf(scope)}${path}`,
        `The link is good until ${sayDate(until.slice(0, 10))}. It is for you and the others who came. If something is wrong or missing, or you would rather not be named, answer us or ring us.`,
        community,
      ].join('\n\n'),
    })
  }
  return byAddress.size
}
