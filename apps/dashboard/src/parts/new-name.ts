/** A name that nobody else makes. Unlike `randomUUID`, browsers allow it over plain http too. */
export const newName = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
