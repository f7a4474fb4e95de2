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
} from 'kysely'

import { guarded } from '../inside-transaction.ts'
import type { Engine } from './engine.ts'

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
  readonly #connection: DatabaseConnection
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

  beginTransaction = () => this.#run('begin')
  commitTransaction = () => this.#run('commit')
  rollbackTransaction = () => this.#run('rollback')
  savepoint = (_: DatabaseConnection, name: string) => this.#run(`savepoint "${name}"`)
  rollbackToSavepoint = (_: DatabaseConnection, name: string) => this.#run(`rollback to "${name}"`)
  releaseSavepoint = (_: DatabaseConnection, name: string) => this.#run(`release "${name}"`)

  async #run(sql: string): Promise<void> {
    await this.#connection.executeQuery(compiled(sql))
  }
}

const compiled = (sql: string): CompiledQuery => ({
  sql,
  parameters: [],
  query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
  queryId: { queryId: 'transaction' },
})

const reads = /^\s*(?:select|begin|commit|rollback|savepoint|release|with|show)\b/i

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: Engine
  readonly #beforeWrite: () => void

  constructor(engine: Engine, beforeWrite: () => void) {
    this.#engine = engine
    this.#beforeWrite = beforeWrite
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (!reads.test(sql)) this.#beforeWrite()
    const { rows, affectedRows } = await this.#engine.query(sql, parameters)
    const typed = rowsAs<Row>(rows)
    return affectedRows === null
      ? { rows: typed }
      : { rows: typed, numAffectedRows: BigInt(affectedRows) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }
}

/** The statement's own types say what its rows are; the engine only knows that they are rows. */
const rowsAs = <Row>(rows: unknown[]): Row[] => rows as Row[]
