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

class EmbeddedDriver implements Driver {
  readonly #connection: EmbeddedConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(engine: Engine, beforeWrite: () => void) {
    this.#connection = new EmbeddedConnection(engine, beforeWrite)
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  /** One holder at a time, first come first served. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#free = promise
    await before
    this.#release = resolve
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  beginTransaction = (_: DatabaseConnection, settings: TransactionSettings) =>
    this.#connection.begin(settings)
  commitTransaction = () => this.#connection.end('commit')
  rollbackTransaction = () => this.#connection.end('rollback')
  savepoint = (_: DatabaseConnection, name: string) => this.#run(`savepoint "${name}"`)
  rollbackToSavepoint = (_: DatabaseConnection, name: string) => this.#run(`rollback to "${name}"`)
  releaseSavepoint = (_: DatabaseConnection, name: string) => this.#run(`release "${name}"`)

  async #run(sql: string): Promise<void> {
    await this.#connection.execute(sql, [])
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: Engine
  readonly #beforeWrite: () => void
  /** The engine's session in which the open transaction began. */
  #transactionIn: number | undefined

  constructor(engine: Engine, beforeWrite: () => void) {
    this.#engine = engine
    this.#beforeWrite = beforeWrite
  }

  async begin({ isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    await this.execute(`start transaction${level}${accessMode ? ` ${accessMode}` : ''}`, [])
    this.#transactionIn = this.#engine.session
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (how === 'commit') this.#refuseLost()
    this.#transactionIn = undefined
    await this.execute(how, [])
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (mayWrite(sql)) this.#beforeWrite()
    const { rows, affectedRows } = await this.execute(sql, parameters)
    const typed = rowsAs<Row>(rows)
    return affectedRows === null
      ? { rows: typed }
      : { rows: typed, numAffectedRows: BigInt(affectedRows) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  async execute(sql: string, parameters: readonly unknown[]): Promise<Rows> {
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
