import { cleanText } from '../shared/index.ts'

/**
 * A part of a document: its name, its attributes, and the text or the parts inside.
 *
 * @example
 * const part: XmlPart = { name: 'title', inside: 'Tea & cake' }
 */
export interface XmlPart {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly inside?: string | readonly XmlPart[]
}

/**
 * A document; text can neither end a part nor hold what XML has no sign for.
 *
 * @example
 * xmlDocument({ name: 'title', inside: 'Tea & cake' })
 */
export function xmlDocument(root: XmlPart): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${partText(root)}\n`
}

function partText({ name, attributes = {}, inside = '' }: XmlPart): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const words = typeof inside === 'string' ? escapeXml(inside) : inside.map(partText).join('\n')
  const start = `<${name}${said.join('')}`
  return words === '' ? `${start}/>` : `${start}>${words}</${name}>`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
}
