import { z } from 'zod'

/**
 * The letters a community is read in. `hyperlegible` was drawn for readers with low vision and is
 * brought along; the other two are on every device already, so nothing is downloaded for them.
 *
 * @example
 * typefaces.includes('device') // true
 */
export const typefaces = ['hyperlegible', 'device', 'bookish'] as const

/**
 * One of the {@link typefaces}.
 *
 * @example
 * Typeface.parse('device')
 */
export const Typeface = z.enum(typefaces)
export type Typeface = z.infer<typeof Typeface>

/**
 * The words people see for each.
 *
 * @example
 * typefaceWords.device // 'The reader’s own: plain, nothing to download'
 */
export const typefaceWords: Record<Typeface, string> = {
  hyperlegible: 'Atkinson Hyperlegible: made to be easy to read',
  device: 'The reader’s own: plain, nothing to download',
  bookish: 'Like a book: letters with feet, nothing to download',
}

/**
 * The families of each, as CSS has them; the last one is always there.
 *
 * @example
 * typefaceFamilies.device // 'system-ui, sans-serif'
 */
export const typefaceFamilies: Record<Typeface, string> = {
  hyperlegible: "'Atkinson Hyperlegible Next', 'Atkinson fallback', system-ui, sans-serif",
  device: 'system-ui, sans-serif',
  bookish: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
}
