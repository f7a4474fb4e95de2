/** Public pages hold no script and no style of their own, so one policy fits them all and they can be cached whole. */
const publicPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
})

/** The dashboard's controls put one `<style>` into the page; it takes the nonce of this very answer. */
export const dashboardPolicy = (nonce: string) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-src': "'self'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  })

/** For what is not a page at all: nothing in it may run. */
const dataPolicy = policy({
  'default-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
})

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const everywhere = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: that makes browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

const twoYears = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const

const withPolicy = (content: string, secure: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': content,
  ...everywhere,
  ...(secure && twoYears),
})

/** A picture is there to be shown on other people's pages; anything else stays on ours. */
const mayBeShownElsewhere = { 'cross-origin-resource-policy': 'cross-origin' } as const

/** What stands on an answer that everyone may have, by what it is. */
export function headersFor(type: string, secure: boolean): Readonly<Record<string, string>> {
  if (type.startsWith('text/html')) return publicHeaders(secure)
  const data = dataHeaders(secure)
  return type === 'image/png' ? { ...data, ...mayBeShownElsewhere } : data
}

export const publicHeaders = (secure: boolean) => withPolicy(publicPolicy, secure)
export const dataHeaders = (secure: boolean) => withPolicy(dataPolicy, secure)
export const dashboardHeaders = (secure: boolean, nonce: string) =>
  withPolicy(dashboardPolicy(nonce), secure)
