import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

import { guarded } from '../inside-transaction.ts'
import { asksForRows } from '../may-be-ready.ts'
import type { Engine } from './engine.ts'
import type { Rows } from './protocol.ts'

/** Kysely's PostgreSQL, spoken to the embedded engine's one session. */
export class EmbeddedDialect implements Dialect {
  readonly #engine: Engine
  readonly #beforeWrite: () => void

  constructor(engine: Engine, beforeWrite: () => void) {
    this.#engine = engine
    this.#beforeWrite = beforeWrite
  }

  createDriver = (): Driver => guarded(new EmbeddedDriver(this.#engine, this.#beforeWrite))
  createQueryCompiler = () => new PostgresQueryCompiler()
  createAdapter = () => new EmbeddedAdapter()
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db)
}

/** The directory's lock keeps other processes out, so migrations need none of their own. */
class EmbeddedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Who may ask when: side by side, or one alone. First come first served. */
class Turns {
  #free: Promise<void> = Promise.resolve()

  /** Waits for whoever came before and has the session alone. */
  sideBySide(): Promise<void> {
    return this.#free
  }

  /** Waits for the same; later ones wait until the answer is called. */
  async alone(): Promise<() => void> {
    const before = this.#free
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#free = promise
    await before
    return resolve
  }
}

class EmbeddedDriver implements Driver {
  readonly #engine: Engine
  readonly #beforeWrite: () => void
  readonly #turns = new Turns()

  constructor(engine: Engine, beforeWrite: () => void) {
    this.#engine = engine
    this.#beforeWrite = beforeWrite
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  acquireConnection = async () =>
    new EmbeddedConnection(this.#engine, this.#beforeWrite, this.#turns)
  releaseConnection = async (connection: EmbeddedConnection) => connection.release()

  beginTransaction = (connection: EmbeddedConnection, settings: TransactionSettings) =>
    connection.begin(settings)
  commitTransaction = (connection: EmbeddedConnection) => connection.end('commit')
  rollbackTransaction = (connection: EmbeddedConnection) => connection.end('rollback')
  savepoint = (connection: EmbeddedConnection, name: string) =>
    connection.command(`savepoint "${name}"`)
  rollbackToSavepoint = (connection: EmbeddedConnection, name: string) =>
    connection.command(`rollback to "${name}"`)
  releaseSavepoint = (connection: EmbeddedConnection, name: string) =>
    connection.command(`release "${name}"`)
}

/**
 * One holder's share of the engine's one session. Questions for rows go to the engine without waiting
 * for each other's answers, as it takes them in order; whoever asks for anything else, a transaction
 * above all, has the session alone until they let go of it.
 */
class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: Engine
  readonly #beforeWrite: () => void
  readonly #turns: Turns
  /** Where this holder has the session alone. */
  #giveBack: (() => void) | undefined
  /** The engine's session in which the open transaction began. */
  #transactionIn: number | undefined

  constructor(engine: Engine, beforeWrite: () => void, turns: Turns) {
    this.#engine = engine
    this.#beforeWrite = beforeWrite
    this.#turns = turns
  }

  release(): void {
    this.#giveBack?.()
    this.#giveBack = undefined
  }

  async begin({ isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    await this.command(`start transaction${level}${accessMode ? ` ${accessMode}` : ''}`)
    this.#transactionIn = this.#engine.session
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (how === 'commit') this.#refuseLost()
    this.#transactionIn = undefined
    await this.command(how)
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (mayWrite(sql)) this.#beforeWrite()
    const { rows, affectedRows } = await this.#ask(sql, parameters)
    const typed = rowsAs<Row>(rows)
    return affectedRows === null
      ? { rows: typed }
      : { rows: typed, numAffectedRows: BigInt(affectedRows) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  async command(sql: string): Promise<void> {
    await this.#ask(sql, [])
  }

  async #ask(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (this.#giveBack === undefined) {
      if (asksForRows(sql)) await this.#turns.sideBySide()
      else this.#giveBack = await this.#turns.alone()
    }
    this.#refuseLost()
    return this.#engine.query(sql, parameters)
  }

  /** Half of a transaction must not be written by itself after the engine was started again. */
  #refuseLost(): void {
    if (this.#transactionIn !== undefined && this.#transactionIn !== this.#engine.session) {
      throw new Error('The database was started again; this transaction was undone.')
    }
  }
}

const startsAsRead = /^\s*(?:select|with|show|savepoint|release|rollback)\b/i
const writesInside = /^\s*with\b[^]*\b(?:insert|update|delete|merge)\b/i

const mayWrite = (sql: string) => !startsAsRead.test(sql) || writesInside.test(sql)

/** The statement's own types say what its rows are; the engine only knows that they are rows. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in each of Kysely's own drivers
const rowsAs = <Row>(rows: unknown[]): Row[] => rows as Row[]
