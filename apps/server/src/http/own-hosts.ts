const loopback = ['localhost', '127.0.0.1', '[::1]']

/** True for the hosts that this server answers for; a page for a foreign name is never made. */
export function ownHosts(baseUrl: string): (host: string | undefined) => boolean {
  const names = new Set([new URL(baseUrl).hostname, ...loopback])
  return (host) => host !== undefined && names.has(host.toLowerCase().replace(/:\d{1,5}$/, ''))
}

/** True for pages of our own: what they send, they may send. */
export function ownOrigins(baseUrl: string): (origin: string | undefined) => boolean {
  const base = new URL(baseUrl)
  const isLocal = loopback.includes(base.hostname)
  return (origin) => {
    if (origin === base.origin) return true
    const given = isLocal && origin !== undefined ? URL.parse(origin) : null
    return (
      given !== null &&
      given.protocol === base.protocol &&
      given.port === base.port &&
      loopback.includes(given.hostname)
    )
  }
}
