import { createHash } from 'node:crypto'

import { inTransaction } from '@cuppa/db'
import { sql } from 'kysely'

import { hours, later } from '../kernel/moments.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'

export interface Limit {
  /** What is counted, and for whom. Only its hash is kept. */
  readonly what: string
  readonly most: number
  readonly within?: number
}

/** Counts one more try in one statement, so that many at once count right; false when it is one too many. */
export async function mayTry(scope: Scope, { what, most, within }: Limit): Promise<boolean> {
  const now = scope.now()
  const fresh = { count: 1, resets_at: later(now, within ?? hours(1)) }
  const { count } = await scope.db
    .insertInto('rate_limit')
    .values({ key: keyOf(scope, what), ...fresh })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when rate_limit.resets_at <= ${now} then 1 else rate_limit.count + 1 end`,
        resets_at: sql<string>`case when rate_limit.resets_at <= ${now} then excluded.resets_at else rate_limit.resets_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count <= most
}

/**
 * Tries something that only so many wrong tries are allowed for: those who are counted as one take
 * turns, so that many at once are not more. What is right is not counted, and leaves nothing behind.
 * `undefined` when it was wrong, and `over` when no try is left.
 */
export async function tryInTurn<Right>(
  scope: Scope,
  limit: Limit,
  attempt: (scope: Scope) => Promise<Right | undefined>,
): Promise<Right | 'over' | undefined> {
  return (await hasTriesLeft(scope, limit)) ? inTurn(scope, limit, attempt) : 'over'
}

function inTurn<Right>(
  scope: Scope,
  limit: Limit,
  attempt: (scope: Scope) => Promise<Right | undefined>,
): Promise<Right | 'over' | undefined> {
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const key = keyOf(scope, limit.what)
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
    if (!(await hasTriesLeft(inner, limit))) return 'over'
    const right = await attempt(inner)
    if (right === undefined) await mayTry(inner, limit)
    return right
  })
}

/** Whether one more try is within the limit, without counting it: where only wrong ones count. */
export async function hasTriesLeft(scope: ReadScope, { what, most }: Limit): Promise<boolean> {
  const row = await scope.db
    .selectFrom('rate_limit')
    .select('count')
    .where('key', '=', keyOf(scope, what))
    .where('resets_at', '>', scope.now())
    .executeTakeFirst()
  return (row?.count ?? 0) < most
}

const keyOf = (scope: Pick<Scope, 'secret'>, what: string) =>
  createHash('sha256')
    .update(`${scope.secret ?? ''}\n${what}`)
    .digest('hex')
