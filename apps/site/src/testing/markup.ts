/** Small readings of a rendered page, without a browser. */

/**
 * Only what can be markup: every `<`, `>` and `"` of the page in order. Text has none of them raw,
 * so two pages that differ only in text have the same marks. The data block is read by itself.
 */
export function marksOf(html: string): string {
  return html.replace(dataBlock, '').replaceAll(/[^<>"]+/g, '')
}

/** The text of the data block, or nothing. */
export function dataOf(html: string): string {
  return dataBlock.exec(html)?.[1] ?? ''
}

const dataBlock = /<script type="application\/ld\+json">([^<]*)<\/script>/

/** The levels of the headings, in order. */
export function headingLevels(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
}

/** What stands between two tags of this name, the first time. */
export function textOf(html: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>([^<]*)`).exec(html)?.[1] ?? ''
}
