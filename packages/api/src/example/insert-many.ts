const atOnce = 1_000

/** Hands rows on in lots that fit into one statement; no rows, no statement. */
export async function insertMany<Row>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) {
    await insert(rows.slice(start, start + atOnce))
  }
}
