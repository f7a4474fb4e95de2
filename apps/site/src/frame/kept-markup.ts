import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** Characters of keys and markup together; a strategy of 150 statements takes a tenth of it. */
const mostCharacters = 8_000_000

/**
 * The markup of a part, made once for each content and then kept: of a long text that is rendered
 * anew, most has not changed. The part must depend on nothing but its props, which are plain data.
 */
export function keptMarkup<Props extends object>(
  Part: (props: Props) => ReactNode,
): (props: Props) => string {
  const kept = new Map<string, string>()
  let characters = 0
  return (props) => {
    const key = JSON.stringify(props)
    const known = kept.get(key)
    if (known !== undefined) return known
    const markup = flat(renderToStaticMarkup(createElement(Part, props)))
    characters += key.length + markup.length
    if (characters > mostCharacters) {
      kept.clear()
      characters = key.length + markup.length
    }
    kept.set(key, markup)
    return markup
  }
}

/** A string that was added up piece by piece is walked piece by piece at each use; a copy is one piece. */
const flat = (text: string) => Buffer.from(text).toString()

/** Puts markup that our own parts made into an element. */
export const inside = (markup: readonly string[]) => ({
  dangerouslySetInnerHTML: { __html: markup.join('') },
})
