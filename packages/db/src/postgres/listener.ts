import pg from 'pg'

interface Ears {
  readonly hear: (payload: string) => void
  readonly onLost: () => void
  readonly report: (error: unknown) => void
}

const firstWaitMs = 100
const longestWaitMs = 10_000

/** Asks the network early whether a quiet connection still lives. */
const alive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const

/** Hears one channel on a connection of its own, and connects again for as long as it takes. */
export async function listenOn(
  url: string,
  channel: string,
  ears: Ears,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, ...alive })
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
    next.once('end', () => void (stopped || again(firstWaitMs)))
    client = next
    if (stopped) await next.end()
  }

  const again = async (waitMs: number): Promise<void> => {
    client = undefined
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref())
    if (stopped) return
    try {
      await connect()
      if (!stopped) ears.onLost()
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
