import type { Scope } from '@cuppa/api'

/** A work, and what is said when it fails. */
export type Work = readonly [work: (scope: Scope) => Promise<unknown>, failed: string]

export interface RegularWork {
  /** Begins nothing new, and answers when what runs has ended. */
  readonly stop: () => Promise<void>
}

interface WorkOptions {
  readonly everyMs: number
  readonly scope: () => Scope
  /** Told of each work that failed. */
  readonly report: (error: unknown, failed: string) => void
}

/**
 * Does works one after the other, again and again. One that fails keeps none of the others from its
 * turn. A round that takes longer than the time between two is never joined by a second one.
 */
export function keepWorking(works: readonly Work[], options: WorkOptions): RegularWork {
  const { everyMs, scope, report } = options
  let round: Promise<void> | undefined
  let stopped = false
  const doAll = async () => {
    for (const [work, failed] of works) {
      if (stopped) return
      await work(scope()).catch((error: unknown) => report(error, failed))
    }
  }
  const timer = setInterval(() => {
    round ??= doAll().finally(() => (round = undefined))
  }, everyMs).unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}
