import { later, minutes } from '../identity/moments.ts'
import type { Scope } from '../kernel/scope.ts'

/** One message on its way out. */
export interface DueMail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly tries: number
}

/** After so many tries we stop, and an administrator can see what happened. */
export const mostTries = 6
/** Whoever took a message and has said nothing since is taken to have died. */
const takenFor = minutes(10)

/**
 * Takes what is due, oldest first, each message by one taker only. A message that is not settled
 * comes round again: it may arrive twice, but it is never lost.
 */
export async function takeDueMail(scope: Scope, most = 10): Promise<DueMail[]> {
  const now = scope.now()
  const rows = await scope.db
    .updateTable('outbox_message')
    .set((eb) => ({
      state: 'sending' as const,
      taken_at: now,
      due_at: later(now, takenFor),
      tries: eb('tries', '+', 1),
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox_message')
        .select('id')
        .where('state', 'in', ['queued', 'sending'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('id')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'kind', 'to_address as to', 'subject', 'text', 'tries'])
    .execute()
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** It left for good. The secret part of a link goes from what we keep. */
export async function markSent(scope: Scope, { id, text }: Pick<DueMail, 'id' | 'text'>) {
  await settle(scope, id, { state: 'sent', text: withoutTokens(text), problem: '' })
}

/** There is no way to send mail: it stays here for an administrator to pass on by hand. */
export async function markKept(scope: Scope, { id }: Pick<DueMail, 'id'>) {
  await settle(scope, id, { state: 'kept', problem: '' })
}

/** It did not go. Tries again, later each time: 1, 4, 16, 64, 256 minutes. */
export async function markFailed(
  scope: Scope,
  { id, tries, text }: Pick<DueMail, 'id' | 'tries' | 'text'>,
  problem: string,
) {
  const said = problem.slice(0, 500)
  if (tries >= mostTries) {
    await settle(scope, id, { state: 'failed', text: withoutTokens(text), problem: said })
    return
  }
  await scope.db
    .updateTable('outbox_message')
    .set({
      state: 'queued',
      due_at: later(scope.now(), minutes(4 ** (tries - 1))),
      problem: said,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

interface Settled {
  readonly state: 'sent' | 'kept' | 'failed'
  readonly text?: string
  readonly problem: string
}

async function settle(scope: Scope, id: string, settled: Settled) {
  await scope.db
    .updateTable('outbox_message')
    .set({ ...settled, settled_at: scope.now() })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

export const withoutTokens = (text: string) =>
  text
    .replaceAll(/([?&]token=)[\w-]+/g, '$1…')
    .replaceAll(/(code: )[A-Z0-9]{5} [A-Z0-9]{5}/g, '$1…')
