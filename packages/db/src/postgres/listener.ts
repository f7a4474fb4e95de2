import pg from 'pg'

import type { Hearing } from '../database.ts'

interface Ears {
  readonly hear: (payload: string) => void
  readonly onLost: (now: Hearing) => void
  readonly report: (error: unknown) => void
}

const firstWaitMs = 100
const longestWaitMs = 10_000

const heartbeatMs = 10_000

/** A connection that the network has dropped looks like one on which nothing is said. */
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 5_000, keepAlive: true } as const

/** Hears one channel on a connection of its own, and connects again for as long as it takes. */
export async function listenOn(
  url: string,
  channel: string,
  ears: Ears,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, ...patience })
    next.on('notification', ({ payload }) => ears.hear(payload ?? ''))
    next.on('error', ears.report)
    try {
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await next.end().catch(ears.report)
      throw error
    }
    // Only now: a connection that never came about ends too, and would start a second round of tries.
    const beat = startHeartbeat(next)
    next.once('end', () => {
      clearInterval(beat)
      if (stopped) return
      ears.onLost('silent')
      void again(firstWaitMs)
    })
    client = next
    if (stopped) await next.end()
  }

  const again = async (waitMs: number): Promise<void> => {
    client = undefined
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref())
    if (stopped) return
    try {
      await connect()
      if (!stopped) ears.onLost('heard')
    } catch (error) {
      ears.report(error)
      await again(Math.min(waitMs * 2, longestWaitMs))
    }
  }

  await connect()
  return async () => {
    stopped = true
    await client?.end()
  }
}

/** Asks again and again for a sign of life; where none comes, the connection is given up. */
function startHeartbeat(client: pg.Client): NodeJS.Timeout {
  const giveUp = () => client.connection.stream.destroy()
  return setInterval(() => void client.query('select 1').catch(giveUp), heartbeatMs).unref()
}
