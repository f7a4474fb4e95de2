const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()

/** Whether a name holds what somebody typed: each word of it, without regard to accents, apostrophes or size. */
export const isNamed = (name: string, typed: string): boolean =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(name).includes(word))
