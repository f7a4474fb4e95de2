const ownPath = /^\/(?![/\\])[\w\-./~%?=&+,:!*'();$]*$/

/** Where to go after signing in: a path of our own, or the dashboard. Never another site (S3). */
export function safeNext(next: unknown, home = '/dashboard'): string {
  if (typeof next !== 'string' || next.length > 500 || !ownPath.test(next)) return home
  const base = 'http://own.invalid'
  const address = URL.parse(next, base)
  if (address?.origin !== base || /^\/[/\\]/.test(decoded(address.pathname))) return home
  return `${address.pathname}${address.search}`
}

/** Says the same as the path for a reader that decodes once too often. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '//'
  }
}
