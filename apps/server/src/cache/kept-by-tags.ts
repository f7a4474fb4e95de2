/** What something was made of, and for how long it can be true. */
export interface MadeOf {
  readonly tags: ReadonlySet<string>
  /** Milliseconds of the clock after which it is made anew whatever was written. */
  readonly until: number
}

export interface KeptByTagsOptions<Made, Kept> {
  /** How much is kept, in the unit of `sizeOf`. */
  readonly maxSize: number
  readonly clock: () => number
  /** What is kept of what was made. */
  readonly finish: (made: Made) => Kept | Promise<Kept>
  readonly sizeOf: (kept: Kept) => number
  /** True for the errors that mean "the database is away": only then what is old is better than nothing. */
  readonly isAway: (error: unknown) => Promise<boolean>
}

/** What hears of changes. */
export type Changeable = Pick<
  KeptByTags<MadeOf, unknown>,
  'drop' | 'dropAll' | 'deafen' | 'hearAgain'
>

interface Entry<Kept> extends MadeOf {
  readonly kept: Kept
  /** How far the count of changes was before its data was read. */
  readonly madeAt: number
  readonly size: number
}

interface Flight<Kept> {
  readonly startedAt: number
  readonly kept: Promise<Kept>
}

/**
 * Things that were made of data, kept until one of the tags that they read changes.
 *
 * Changes are counted in one sequence. An entry remembers how far the count was *before* its data was
 * read, so a write that lands while it is being made drops it too, without any lock.
 */
export class KeptByTags<Made extends MadeOf, Kept> {
  readonly #options: KeptByTagsOptions<Made, Kept>
  readonly #entries = new Map<string, Entry<Kept>>()
  readonly #flights = new Map<string, Flight<Kept>>()
  readonly #changedAt = new Map<string, number>()
  #count = 0
  #allChangedAt = 0
  #deaf = false
  #size = 0

  constructor(options: KeptByTagsOptions<Made, Kept>) {
    this.#options = options
  }

  get size(): number {
    return this.#size
  }

  /** What is kept, when it is still true; else nothing. Never waits. */
  fresh(key: string): Kept | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined || !this.#isTrue(entry)) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.kept
  }

  /** What is kept, made now if need be; many who ask at once wait for one making. */
  async get(key: string, make: () => Promise<Made>): Promise<Kept> {
    const kept = this.fresh(key)
    if (kept !== undefined) return kept
    const flight = this.#flights.get(key)
    // A making that began before the last change may hold old words: do not join it.
    if (flight && flight.startedAt === this.#count) return flight.kept
    return this.#fly(key, make)
  }

  /** Something changed: what read any of these tags is no longer true. */
  drop(tags: Iterable<string>): void {
    this.#count += 1
    for (const tag of tags) this.#changedAt.set(tag, this.#count)
  }

  dropAll(): void {
    this.#count += 1
    this.#allChangedAt = this.#count
  }

  /** Changes are not heard for now: nothing is taken for true, but the last good ones stay. */
  deafen(): void {
    this.#deaf = true
    this.dropAll()
  }

  /** Changes are heard again; whatever was made meanwhile may have missed some. */
  hearAgain(): void {
    this.#deaf = false
    this.dropAll()
  }

  #isTrue(entry: Entry<Kept>): boolean {
    if (this.#deaf) return false
    if (entry.until <= this.#options.clock()) return false
    if (this.#allChangedAt > entry.madeAt) return false
    for (const tag of entry.tags) {
      if ((this.#changedAt.get(tag) ?? 0) > entry.madeAt) return false
    }
    return true
  }

  #fly(key: string, make: () => Promise<Made>): Promise<Kept> {
    const startedAt = this.#count
    const kept = this.#make(key, make).finally(() => {
      if (this.#flights.get(key)?.kept === kept) this.#flights.delete(key)
    })
    this.#flights.set(key, { startedAt, kept })
    return kept
  }

  async #make(key: string, make: () => Promise<Made>): Promise<Kept> {
    const madeAt = this.#count
    try {
      const made = await make()
      const kept = await this.#options.finish(made)
      const { until } = made
      const size = this.#options.sizeOf(kept)
      this.#keep(key, { kept, tags: new Set(made.tags), until, madeAt, size })
      return kept
    } catch (error) {
      const lastGood = this.#entries.get(key)
      if (lastGood && (await this.#options.isAway(error))) return lastGood.kept
      // What cannot be made any more is not to come back when the database is away.
      this.#forget(key)
      throw error
    }
  }

  #keep(key: string, entry: Entry<Kept>): void {
    const held = this.#entries.get(key)
    if (held && held.madeAt > entry.madeAt) return
    this.#forget(key)
    this.#entries.set(key, entry)
    this.#size += entry.size
    for (const [oldest] of this.#entries) {
      if (this.#size <= this.#options.maxSize || oldest === key) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }
}
