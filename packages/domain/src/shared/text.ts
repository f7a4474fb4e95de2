import { z } from 'zod'

/**
 * Text as people may send it, made safe to store and to put in any format: every sort of line end
 * becomes `\n`, other control characters (C0 and C1 but tab) go, half a character becomes `�`,
 * white space at both ends goes. All else, in any script, stays as it was. Clean text stays clean.
 *
 * @example
 * cleanText(' two\r\nlines ') // 'two\nlines'
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?|[\v\f\u0085]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- removing them is the purpose
      .replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .trim()
  )
}

/**
 * Like {@link cleanText}, on one line: a run of line ends and tabs becomes one space.
 *
 * @example
 * cleanLine('two\nlines') // 'two lines'
 */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/[\n\t\u2028\u2029]+/g, ' ')
}

/**
 * A schema for one line of clean text of `min` to `max` characters.
 *
 * @example
 * line(80, 1).parse(' Human ') // 'Human'
 */
export const line = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(min).max(max))

/**
 * A schema for clean text of `min` to `max` characters; a blank line parts its paragraphs.
 *
 * @example
 * prose(600).parse('One.\n\nTwo.')
 */
export const prose = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().min(min).max(max))

/**
 * The paragraphs of prose, in order; none is empty.
 *
 * @example
 * paragraphsOf('One.\n\nTwo.') // ['One.', 'Two.']
 */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
