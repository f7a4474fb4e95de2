/** A pattern for `ilike` that finds a text to the letter, wherever it stands. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
