import { Worker } from 'node:worker_threads'

import type { Hearing } from '../database.ts'
import { isPatient } from './patience.ts'
import type { Ask, Failure, Rows, Told, WorkerSettings } from './protocol.ts'

/** PostgreSQL's refusal, with the fields that callers look at. */
export class DatabaseError extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined
  readonly detail: string | undefined
  readonly table: string | undefined

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'DatabaseError'
    this.code = failure.code
    this.constraint = failure.constraint
    this.detail = failure.detail
    this.table = failure.table
  }
}

interface Waiting {
  readonly patience: NodeJS.Timeout
  readonly resolve: (rows: Rows) => void
  readonly reject: (error: Error) => void
}

export interface EngineOptions {
  readonly directory: string
  readonly workerUrl: URL
  /** How long one call may take before its thread is taken for stuck (a full disk does that). */
  readonly patienceMs: number
  /** Told when the thread had to be started again and could not be. */
  readonly report: (error: unknown) => void
}

type Hear = (payload: string) => void

/** For work that is known to be long. */
const longPatienceMs = 4 * 3_600_000

/** The embedded database in a thread of its own: a slow query never stops the web server. */
export class Engine {
  readonly #options: EngineOptions
  readonly #waiting = new Map<number, Waiting>()
  readonly #hearers = new Map<string, Set<Hear>>()
  readonly #onLost = new Set<(now: Hearing) => void>()
  /** The thread, or its coming; none after a start that failed: the next call tries again. */
  #coming: Promise<Worker> | undefined
  #live: Worker | undefined
  #starts = 0
  #nextId = 1
  #closed = false

  constructor(options: EngineOptions) {
    this.#options = options
  }

  ready(): Promise<unknown> {
    return this.#worker()
  }

  /** Rises with each new thread: whoever was in a transaction before is in none now. */
  get session(): number {
    return this.#starts
  }

  query(sql: string, parameters: readonly unknown[] = []): Promise<Rows> {
    return this.#ask({ kind: 'query', sql, parameters })
  }

  async exec(sql: string): Promise<void> {
    await this.#ask({ kind: 'exec', sql })
  }

  /** How often the engine's files were really flushed since it opened. */
  async flushes(): Promise<number> {
    const { rows } = await this.#ask({ kind: 'flushes' })
    return Number(Reflect.get(Object(rows[0]), 'flushes'))
  }

  /** Hears a channel; `onLost` is told when messages may be missed, and when they are heard again. */
  async listen(
    channel: string,
    hear: Hear,
    onLost: (now: Hearing) => void,
  ): Promise<() => Promise<void>> {
    const hearers = this.#hearers.get(channel) ?? new Set<Hear>()
    hearers.add(hear)
    this.#onLost.add(onLost)
    if (!this.#hearers.has(channel)) {
      this.#hearers.set(channel, hearers)
      await this.#ask({ kind: 'listen', channel })
    }
    return async () => {
      hearers.delete(hear)
      this.#onLost.delete(onLost)
      if (hearers.size > 0 || this.#closed) return
      this.#hearers.delete(channel)
      await this.#ask({ kind: 'unlisten', channel })
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    await this.#ask({ kind: 'close' }).catch(() => undefined)
    this.#closed = true
    await this.#live?.terminate()
  }

  async #ask(ask: Ask): Promise<Rows> {
    if (this.#closed) throw new Error('The database is closed.')
    const worker = await this.#worker()
    if (worker !== this.#live) throw startedAgain()
    return new Promise<Rows>((resolve, reject) => {
      const id = this.#nextId
      this.#nextId += 1
      const patienceMs = isPatient() ? longPatienceMs : this.#options.patienceMs
      const patience = setTimeout(() => this.#startAgain(worker), patienceMs)
      const settle =
        <Value>(done: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(patience)
          this.#waiting.delete(id)
          done(value)
        }
      this.#waiting.set(id, { patience, resolve: settle(resolve), reject: settle(reject) })
      worker.postMessage({ id, ask })
    })
  }

  #worker(): Promise<Worker> {
    this.#coming ??= this.#start()
    return this.#coming
  }

  /** Ends a thread that no longer answers, and opens the data again as after a crash. */
  #startAgain(gone: Worker): void {
    if (this.#closed || this.#live !== gone) return
    this.#live = undefined
    this.#starts += 1
    this.#coming = gone.terminate().then(() => this.#start())
    this.#coming.catch(this.#options.report)
    for (const lost of this.#onLost) lost('silent')
    for (const { reject } of this.#waiting.values()) reject(startedAgain())
  }

  async #start(): Promise<Worker> {
    const { workerUrl, directory } = this.#options
    const worker = await startWorker(workerUrl, { directory, make: false }).catch((error) => {
      this.#coming = undefined
      throw error
    })
    worker.on('message', (told: Told) => this.#hear(told))
    worker.on('error', this.#options.report)
    worker.on('exit', () => this.#startAgain(worker))
    this.#live = worker
    for (const channel of this.#hearers.keys()) {
      worker.postMessage({ id: 0, ask: { kind: 'listen', channel } })
    }
    for (const lost of this.#onLost) lost('heard')
    return worker
  }

  #hear(told: Told): void {
    if (told.kind === 'notice') {
      for (const hear of this.#hearers.get(told.channel) ?? []) hear(told.payload)
    } else if (told.kind === 'answer' || told.kind === 'refused') {
      const waiting = this.#waiting.get(told.id)
      if (told.kind === 'answer') waiting?.resolve(told.rows)
      else waiting?.reject(new DatabaseError(told.failure))
      // One after the other is answered, so whoever still waits could not be before now.
      for (const { patience } of this.#waiting.values()) patience.refresh()
    }
  }
}

const startedAgain = () =>
  new Error('The database did not answer, and was started again. Please try once more.')

/** A thread whose database is open, or the reason why it could not be opened. */
export function startWorker(url: URL, settings: WorkerSettings): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: settings })
    const ended = () => reject(new Error('The database thread ended before it was ready.'))
    worker.once('error', reject).once('exit', ended)
    worker.once('message', (told: Told) => {
      worker.off('error', reject).off('exit', ended)
      if (told.kind === 'broken') reject(new DatabaseError(told.failure))
      else resolve(worker)
    })
  })
}
