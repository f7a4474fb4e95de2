import { parse, type PGlite, protocol } from '@electric-sql/pglite'

import { mayBeReady } from '../may-be-ready.ts'
import type { Rows } from './protocol.ts'

const { serialize } = protocol

interface Ready {
  readonly name: string
  /** Type numbers of its parameters, as the database understood them. */
  readonly parameterTypes: readonly number[]
}

const leavesTablesAlone = /^\s*(?:begin|start|commit|savepoint|release|set|show)\b/i

/**
 * Asks the engine, and keeps statements that come again parsed and planned: in WebAssembly that is
 * most of what a short question costs. What changes tables, or undoes it, makes all forgotten.
 */
export class ReadyStatements {
  readonly #engine: PGlite
  readonly #most: number
  /** The longest unused first. */
  readonly #ready = new Map<string, Ready>()
  #made = 0

  constructor(engine: PGlite, most = 250) {
    this.#engine = engine
    this.#most = most
  }

  /** How many are kept, for tests. */
  get count(): number {
    return this.#ready.size
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (mayBeReady(sql)) return this.#run(await this.#prepare(sql), parameters)
    try {
      const { rows, affectedRows } = await this.#engine.query(sql, [...parameters])
      return { rows, affectedRows: affectedRows ?? null }
    } finally {
      if (!leavesTablesAlone.test(sql)) await this.forget()
    }
  }

  async exec(sql: string): Promise<void> {
    try {
      await this.#engine.exec(sql)
    } finally {
      await this.forget()
    }
  }

  /** In a transaction that has failed, the engine takes nothing but its end; then the end forgets. */
  async forget(): Promise<void> {
    if (this.#ready.size === 0) return
    await this.#engine.exec('deallocate all').then(
      () => this.#ready.clear(),
      () => undefined,
    )
  }

  async #prepare(sql: string): Promise<Ready> {
    const known = this.#ready.get(sql)
    if (known) {
      this.#ready.delete(sql)
      this.#ready.set(sql, known)
      return known
    }
    this.#made += 1
    const name = `s${this.#made}`
    const told = await this.#send(
      serialize.parse({ name, text: sql }),
      serialize.describe({ type: 'S', name }),
    )
    const made = { name, parameterTypes: parse.parseDescribeStatementResults(told) }
    this.#ready.set(sql, made)
    const [oldest] = this.#ready
    if (oldest && this.#ready.size > this.#most) {
      this.#ready.delete(oldest[0])
      await this.#send(serialize.close({ type: 'S', name: oldest[1].name }))
    }
    return made
  }

  async #run({ name, parameterTypes }: Ready, parameters: readonly unknown[]): Promise<Rows> {
    const told = await this.#send(
      serialize.bind({ statement: name, values: this.#written(parameters, parameterTypes) }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    )
    const [result] = parse.parseResults(told, this.#engine.parsers)
    return { rows: result?.rows ?? [], affectedRows: result?.affectedRows ?? null }
  }

  #written(parameters: readonly unknown[], types: readonly number[]): (string | null)[] {
    return parameters.map((value, index) => {
      if (value === null || value === undefined) return null
      const write = this.#engine.serializers[types[index] ?? 0]
      if (write) return write(value)
      return typeof value === 'string' ? value : JSON.stringify(value)
    })
  }

  /** What was asked for ends with a sync in one message, so that a refusal leaves nothing half read. */
  #send(...parts: Uint8Array[]) {
    return this.#engine.runExclusive(() =>
      this.#engine.execProtocolStream(Buffer.concat([...parts, serialize.sync()])),
    )
  }
}
