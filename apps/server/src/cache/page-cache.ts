import { encodeAll, type Variants } from './encodings.ts'

/** A page as it was made: its bytes, and what they depend on. */
export interface MadePage {
  readonly body: string
  readonly contentType: string
  readonly tags: ReadonlySet<string>
  /** Milliseconds of the clock after which the page is made anew whatever was written. */
  readonly until: number
}

export interface CachedPage {
  readonly variants: Variants
  readonly contentType: string
  readonly tags: ReadonlySet<string>
  readonly until: number
  /** How far the count of changes was before the page's data was read. */
  readonly madeAt: number
  readonly size: number
}

export interface PageCacheOptions {
  readonly maxBytes: number
  readonly clock: () => number
  /** True for the errors that mean "the database is away": only then an old page is better than none. */
  readonly isAway: (error: unknown) => Promise<boolean>
}

interface Flight {
  readonly startedAt: number
  readonly page: Promise<CachedPage>
}

/**
 * Whole pages, kept as compressed bytes until one of the tags that they read changes.
 *
 * Changes are counted in one sequence. A page remembers how far the count was *before* its data was
 * read, so a write that lands while the page is being made drops it too, without any lock.
 */
export class PageCache {
  readonly #options: PageCacheOptions
  readonly #pages = new Map<string, CachedPage>()
  readonly #flights = new Map<string, Flight>()
  readonly #changedAt = new Map<string, number>()
  #count = 0
  #allChangedAt = 0
  #deaf = false
  #bytes = 0

  constructor(options: PageCacheOptions) {
    this.#options = options
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The page, when it is still true; else nothing. Never waits. */
  fresh(key: string): CachedPage | undefined {
    const page = this.#pages.get(key)
    if (page === undefined || !this.#isTrue(page)) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page
  }

  /** The page, made now if need be; many who ask at once wait for one making. */
  async get(key: string, make: () => Promise<MadePage>): Promise<CachedPage> {
    const kept = this.fresh(key)
    if (kept) return kept
    const flight = this.#flights.get(key)
    // A making that began before the last change may hold old words: do not join it.
    if (flight && flight.startedAt === this.#count) return flight.page
    return this.#fly(key, make)
  }

  /** Something changed: pages that read any of these tags are no longer true. */
  drop(tags: Iterable<string>): void {
    this.#count += 1
    for (const tag of tags) this.#changedAt.set(tag, this.#count)
  }

  dropAll(): void {
    this.#count += 1
    this.#allChangedAt = this.#count
  }

  /** Changes are not heard for now: no page is taken for true, but the last good ones stay. */
  deafen(): void {
    this.#deaf = true
    this.dropAll()
  }

  /** Changes are heard again; whatever was made meanwhile may have missed some. */
  hearAgain(): void {
    this.#deaf = false
    this.dropAll()
  }

  #isTrue(page: CachedPage): boolean {
    if (this.#deaf) return false
    if (page.until <= this.#options.clock()) return false
    if (this.#allChangedAt > page.madeAt) return false
    for (const tag of page.tags) {
      if ((this.#changedAt.get(tag) ?? 0) > page.madeAt) return false
    }
    return true
  }

  #fly(key: string, make: () => Promise<MadePage>): Promise<CachedPage> {
    const startedAt = this.#count
    const page = this.#make(key, make).finally(() => {
      if (this.#flights.get(key)?.page === page) this.#flights.delete(key)
    })
    this.#flights.set(key, { startedAt, page })
    return page
  }

  async #make(key: string, make: () => Promise<MadePage>): Promise<CachedPage> {
    const madeAt = this.#count
    try {
      const { body, contentType, tags, until } = await make()
      const variants = await encodeAll(Buffer.from(body))
      const size = Object.values(variants).reduce((sum, { bytes }) => sum + bytes.length, 1_000)
      const page = { variants, contentType, tags: new Set(tags), until, madeAt, size }
      this.#keep(key, page)
      return page
    } catch (error) {
      const lastGood = this.#pages.get(key)
      if (lastGood && (await this.#options.isAway(error))) return lastGood
      // A page that cannot be made any more is not to come back when the database is away.
      this.#forget(key)
      throw error
    }
  }

  #keep(key: string, page: CachedPage): void {
    const held = this.#pages.get(key)
    if (held && held.madeAt > page.madeAt) return
    this.#forget(key)
    this.#pages.set(key, page)
    this.#bytes += page.size
    for (const [oldest] of this.#pages) {
      if (this.#bytes <= this.#options.maxBytes || oldest === key) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#pages.get(key)?.size ?? 0
    this.#pages.delete(key)
  }
}
