import type { ReadScope, Reading } from './scope.ts'

/**
 * Reads, or takes what was read before under this key, while none of the tags that the reading noted
 * has changed. The reading must depend on nothing but its key and the database, and nobody may change
 * what it answers.
 */
export async function kept<Value>(
  scope: ReadScope,
  key: string,
  read: (scope: ReadScope) => Promise<Value>,
): Promise<Value> {
  if (!scope.keep) return read(scope)
  const { value, tags } = await scope.keep(key, async (): Promise<Reading<Value>> => {
    const noted = new Set<string>()
    return { value: await read({ ...scope, tags: noted }), tags: noted }
  })
  for (const tag of tags) scope.tags.add(tag)
  return value
}
