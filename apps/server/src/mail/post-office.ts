import { type DueMail, markFailed, markKept, markSent, type Scope, takeDueMail } from '@cuppa/api'
import type { Database } from '@cuppa/db'

import type { Log } from '../log/log.ts'
import type { Carrier } from './carriers.ts'
import type { Sender } from './compose.ts'

export interface PostOfficeOptions {
  readonly database: Database
  readonly scope: Scope
  readonly carrier: Carrier
  readonly sender: () => Promise<Sender>
  readonly log: Log
  readonly everyMs?: number
}

export interface PostOffice {
  /** Sends all that is due; answers when that is done. */
  readonly deliver: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Sends what waits in the outbox: at once when a transaction that wrote a letter commits, and every
 * half minute for what did not go at the first try.
 */
export async function openPostOffice(options: PostOfficeOptions): Promise<PostOffice> {
  const { database, log, everyMs = 30_000 } = options
  let closed = false
  let round: Promise<void> = Promise.resolve()
  const deliver = () => {
    round = round
      .then(() => deliverDue(options, () => closed))
      .catch((error: unknown) => log.error({ error }, 'The outbox could not be read'))
    return round
  }
  const wake = () => void deliver()
  const unlisten = await database.listen(
    'cuppa_mail',
    wake,
    (now) => void (now === 'heard' && wake()),
  )
  const timer = setInterval(wake, everyMs)
  wake()
  return {
    deliver,
    stop: async () => {
      closed = true
      clearInterval(timer)
      await round
      await unlisten()
      options.carrier.close()
    },
  }
}

/** Whoever stops waits for the few letters that are on their way, and not for all that wait behind it. */
async function deliverDue(options: PostOfficeOptions, isClosed: () => boolean): Promise<void> {
  const { scope } = options
  while (!isClosed()) {
    const due = await takeDueMail(scope)
    if (due.length === 0) return
    const from = await options.sender()
    for (const mail of due) await deliverOne(options, mail, from)
  }
}

async function deliverOne(options: PostOfficeOptions, mail: DueMail, from: Sender): Promise<void> {
  const { scope, carrier, log } = options
  try {
    const end = await carrier.carry(mail, from)
    await (end === 'sent' ? markSent(scope, mail) : markKept(scope, mail))
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown'
    log.warn({ mail: mail.id, kind: mail.kind, tries: mail.tries, problem }, 'A letter did not go')
    await markFailed(scope, mail, problem)
  }
}
