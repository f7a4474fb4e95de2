/**
 * What to say about an error. The sentences for all that can go wrong are no part of the first load,
 * as most days nobody reads one; where not even they arrive, that itself says what is wrong.
 */
export const sentenceFor = (error: unknown): Promise<string> =>
  import('./sentences.ts').then(
    ({ explain }) => explain(error),
    () => 'We could not reach the server. Check your connection, then try again.',
  )
