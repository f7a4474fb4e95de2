const words = new Intl.Segmenter('en', { granularity: 'word' })
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text cut into words, white space and signs, in any script; the parts joined are the text. No
 * cut goes through what a reader takes for one character.
 */
export function wordTokens(text: string): string[] {
  const edges = characterEdges(text)
  const tokens: string[] = []
  let start = 0
  for (const { index, segment } of words.segment(text)) {
    const end = index + segment.length
    if (!edges.has(end)) continue
    tokens.push(text.slice(start, end))
    start = end
  }
  return tokens
}

/** Every paragraph and every run of line ends, for texts too long to compare word by word. */
export function paragraphTokens(text: string): string[] {
  return text.split(/(\n+)/).filter((part) => part !== '')
}

function characterEdges(text: string): Set<number> {
  const edges = new Set<number>()
  for (const { index, segment } of characters.segment(text)) edges.add(index + segment.length)
  return edges
}
