import { z } from 'zod'

/**
 * Text as people may send it, made safe to store and to put in any format: line ends become `\n`,
 * control characters (all of C0 and C1 but tab and new line, and lone surrogates) go,
 * white space at both ends goes. Every other character, in any script, stays as it was.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- removing them is the purpose
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      .trim()
  )
}

/** Like {@link cleanText}, on one line: a run of line ends and tabs becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/[\n\t\u2028\u2029]+/g, ' ')
}

/** One line of clean text of `min` to `max` characters. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(min).max(max))

/** Clean text of `min` to `max` characters; a blank line parts its paragraphs. */
export const prose = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().min(min).max(max))

/** The paragraphs of prose, in order; none is empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
