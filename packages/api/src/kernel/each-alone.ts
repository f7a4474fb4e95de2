/**
 * Does the same with each of several things that have nothing to do with each other, one after the
 * other, and adds up what came of it. What fails with one keeps none of the others from its turn; at
 * the end all failures are thrown as one `AggregateError`.
 */
export async function eachAlone<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<number>,
): Promise<number> {
  let sum = 0
  const failed: unknown[] = []
  for (const thing of things) {
    await work(thing).then(
      (count) => (sum += count),
      (error: unknown) => failed.push(error),
    )
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${things.length} failed`)
  return sum
}
