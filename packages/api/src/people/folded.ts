/** A pattern for `like` that finds what begins with this, to the letter. */
export const foldedLike = (text: string): string =>
  `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
