/**
 * What to say about an error. The sentences for all that can go wrong are no part of the first load,
 * as most days nobody reads one; where not even they arrive, that itself says what is wrong.
 */
export async function sentenceFor(error: unknown): Promise<string> {
  try {
    const { sayError } = await import('./say-error.ts')
    return sayError(error)
  } catch {
    return 'We could not reach the server. Check your connection, then try again.'
  }
}
