const textKeys = new Set([
  'title',
  'words',
  'note',
  'letter',
  'name',
  'strapline',
  'welcome',
  'about',
  'directionLabel',
  'withdrawnReason',
  'retiredReason',
  'reason',
  'text',
  'sentence',
  'email',
  'phone',
  'post',
  'person',
  'alt',
  'url',
  'token',
  'requestId',
])

/** The same page and frame with every text that people can write replaced; the page's own name stays. */
export function withEveryText<Page extends { readonly name: string }, Frame>(
  { page, frame }: { readonly page: Page; readonly frame: Frame },
  text: string,
): { readonly page: Page; readonly frame: Frame } {
  // Sound: only strings change, each for another string.
  const told = rewrite({ page, frame }, text, '') as { page: Page; frame: Frame }
  return { page: { ...told.page, name: page.name }, frame: told.frame }
}

function rewrite(value: unknown, text: string, key: string): unknown {
  if (typeof value === 'string') return textKeys.has(key) ? text : value
  if (Array.isArray(value)) return value.map((item) => rewrite(item, text, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rewrite(inner, text, name)]),
  )
}
