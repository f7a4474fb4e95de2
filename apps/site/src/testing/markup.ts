/** Small readings of a rendered page, without a browser. */

const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi

/** Every tag with the names of its attributes, in order: what is markup, and nothing that is text. */
export function skeletonOf(html: string): readonly string[] {
  return [...html.matchAll(tagPattern)].map(([, end = '', name = '', attributes = '']) => {
    const names = attributes.replaceAll(/="[^"]*"/g, '').trim()
    return `${end}${name} ${names}`.trim()
  })
}

/** The levels of the headings, in order. */
export function headingLevels(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
}

/** What stands between two tags of this name, the first time. */
export function textOf(html: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>([^<]*)`).exec(html)?.[1] ?? ''
}
