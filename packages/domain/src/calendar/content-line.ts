import { cleanLine, cleanText } from '../shared/index.ts'
import { octetsOf } from './octets.ts'

/**
 * The longest a line may be, in octets and without its end (RFC 5545, 3.1).
 *
 * @example
 * longestLine // 75
 */
export const longestLine = 75

/**
 * Text as a value: control characters are gone, a tab is a space, every line end is `\n`, and what
 * has a meaning of its own is escaped (RFC 5545, 3.3.11).
 *
 * @example
 * escapeText('Tea; cake,\r\nand talk') // 'Tea\\; cake\\,\\nand talk'
 */
export function escapeText(text: string): string {
  return cleanText(text).replaceAll(/[\\;,\n\t\u2028\u2029]/g, (found) => escapes[found] ?? found)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  ';': String.raw`\;`,
  ',': String.raw`\,`,
  '\n': String.raw`\n`,
  '\u2028': String.raw`\n`,
  '\u2029': String.raw`\n`,
  '\t': ' ',
}

/**
 * Like {@link escapeText}, for what is one line: a title, a name, a place.
 *
 * @example
 * escapeLine('Tea,\ncake') // 'Tea\\, cake'
 */
export const escapeLine = (text: string) => escapeText(cleanLine(text))

/**
 * Text as a parameter, in quotes; quotes inside become single ones, as no reader of old knows
 * another way.
 *
 * @example
 * quoted('Ada "Countess" Lovelace') // `"Ada 'Countess' Lovelace"`
 */
export function quoted(text: string): string {
  return `"${cleanLine(text).replaceAll('"', "'")}"`
}

/**
 * An address as a value: what cannot stand in one is written as `%`.
 *
 * @example
 * uri('https://example.org/a b') // 'https://example.org/a%20b'
 */
export function uri(address: string): string {
  return cleanLine(address).replaceAll(/[^!#-;=?-~]/gu, encodeURIComponent)
}

/**
 * An e-mail address as a value; nothing in it can end the line or begin another part.
 *
 * @example
 * mailto('ada@example.org') // 'mailto:ada@example.org'
 */
export function mailto(email: string): string {
  return `mailto:${cleanLine(email).replaceAll(/[^\w@.+!#$'*/=^`{|}~-]/gu, encodeURIComponent)}`
}

/**
 * Lines as they are sent: none longer than 75 octets, none cut inside a character, each with its end.
 *
 * @example
 * fold(['SUMMARY:Winter cuppa']) // 'SUMMARY:Winter cuppa\r\n'
 */
export function fold(lines: readonly string[]): string {
  return [...lines.map((line) => foldLine(line)), ''].join('\r\n')
}

function foldLine(line: string): string {
  return /[^ -~]/.test(line) ? foldByOctets(line) : foldPlain(line)
}

/** Most lines are of plain letters, one octet each, and need no counting. */
function foldPlain(line: string): string {
  let folded = line.slice(0, longestLine)
  for (let from = longestLine; from < line.length; from += longestLine - 1) {
    folded += `\r\n ${line.slice(from, from + longestLine - 1)}`
  }
  return folded
}

function foldByOctets(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (length + octets > longestLine) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += octets
  }
  return folded
}
