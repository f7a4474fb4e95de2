import pg from 'pg'

interface Ears {
  readonly hear: (payload: string) => void
  readonly onLost: () => void
  readonly report: (error: unknown) => void
}

const firstWaitMs = 100
const longestWaitMs = 10_000

/** Hears one channel on a connection of its own, and connects again for as long as it takes. */
export async function listenOn(
  url: string,
  channel: string,
  ears: Ears,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('notification', ({ payload }) => ears.hear(payload ?? ''))
    next.on('error', ears.report)
    next.on('end', () => void (stopped || again(firstWaitMs)))
    await next.connect()
    await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
  }

  const again = async (waitMs: number): Promise<void> => {
    client = undefined
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref())
    if (stopped) return
    try {
      await connect()
      ears.onLost()
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
