import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { ReadScope, Scope } from '../kernel/scope.ts'
import { hours, later } from './moments.ts'

interface Limit {
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
