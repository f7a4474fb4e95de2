/** Letters that do not come apart into a plain one and its mark. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}

/**
 * The part of an address that a title gives: plain letters, digits and single hyphens, cut at the
 * end of a word. A title in a script without plain letters gives the fallback.
 *
 * @example
 * slugFrom('Leading culture change', 'ambition') // 'leading-culture-change'
 * slugFrom('変化', 'ambition') // 'ambition'
 */
export function slugFrom(title: string, fallback: string, limit = 60): string {
  const plain = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[æðđħıłŋøœßþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[\p{M}'’]/gu, '')
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, limit) : `${slug}-${word}`
    if (longer.length > limit) break
    slug = longer
  }
  return slug === '' ? fallback : slug
}

/**
 * The slug, or the first of slug-2, slug-3 and so on that is not taken.
 *
 * @example
 * freeSlug('human', new Set(['human'])) // 'human-2'
 */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const next = `${slug}-${number}`
    if (!taken.has(next)) return next
  }
}
