/** Our deepest input is 6 deep, in a batch; our widest has some 2,000 keys. */
const mostDepth = 20
const mostKeys = 5_000
const mostParts = 20_000

/**
 * Is this text, if it is JSON, neither deep nor wide? Counted on the text itself, in one pass and
 * before anything is built of it.
 */
export function isModestJson(json: string): boolean {
  const size = { depth: 0, keys: 0, parts: 0 }
  for (let at = 0; at < json.length; at += 1) {
    if (json[at] === '"') at = endOfString(json, at)
    else count(size, json[at])
    if (size.depth > mostDepth || size.keys > mostKeys || size.parts > mostParts) return false
  }
  return true
}

function count(size: { depth: number; keys: number; parts: number }, sign: string | undefined) {
  if (sign === '{' || sign === '[') size.depth += 1
  else if (sign === '}' || sign === ']') size.depth -= 1
  else if (sign === ':') size.keys += 1
  else if (sign === ',') size.parts += 1
}

/** The place of the quote that ends the string which begins here; past the end where none does. */
function endOfString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
