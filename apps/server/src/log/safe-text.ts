/** Characters that would begin a new line, colour a terminal, or turn the reading direction round. */
// oxlint-disable-next-line no-control-regex -- these are what it looks for
const unsafe = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

const secrets: readonly (readonly [RegExp, string])[] = [
  [/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, '[address]'],
  [/\/preview\/[\w.~%-]+/g, '/preview/[token]'],
  [/([?&](?:token|next)=)[^&\s"]+/gi, '$1[hidden]'],
  [/(postgres(?:ql)?|smtps?):\/\/[^\s"]+/gi, '$1://[hidden]'],
  [/\b[sifopa][\w-]{43}\b/g, '[token]'],
]

/** Text for one line of a log: nothing in it forges a line, and nobody's address or key is in it. */
export function safeText(text: string, most = 2_000): string {
  const hidden = secrets.reduce(
    (rest, [pattern, mark]) => rest.replace(pattern, mark),
    text.slice(0, most),
  )
  return hidden.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
