/** The next date of the example's monthly Cuppa, on the second Monday of a month. */
function nextCuppa(): string {
  const today = new Date()
  const mondays = [0, 1].map((later) => {
    const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + later, 1))
    first.setUTCDate(8 + ((8 - first.getUTCDay()) % 7))
    return first.toISOString().slice(0, 10)
  })
  const day = mondays.find((monday) => monday > today.toISOString().slice(0, 10))
  return `monthly-cuppa-${day ?? ''}`
}
export const cuppa = nextCuppa()

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
/** Whose places are drawn before the checks look: see `staff.places-drawn.spec.ts`. */
export const drawn = { title: 'Tea and tunes', day: inAMonth, slug: `tea-and-tunes-${inAMonth}` }

/** Every public route of the example community, and what its first heading has to say. */
export const publicRoutes = [
  { path: '/', status: 200 },
  { path: '/direction', status: 200 },
  { path: '/direction/2020-2022', status: 200 },
  { path: '/direction/2020-2022/v1', status: 200 },
  { path: '/direction/2020-2022/v2', status: 200 },
  { path: '/direction/2020-2022/v1/changes', status: 200 },
  { path: '/direction/2020-2022/v2/changes', status: 200 },
  { path: '/direction/lineage', status: 200 },
  { path: '/direction/statements/human', status: 200 },
  { path: '/direction/statements/make-the-table-bigger', status: 200 },
  { path: '/direction/statements/collect-stories', status: 200 },
  { path: '/events/co-creating-our-website-2021-01-07/notes', status: 200 },
  { path: '/events/series/monthly-cuppa', status: 200 },
  { path: '/events', status: 200 },
  { path: '/events/past', status: 200 },
  { path: '/events/kind/informal', status: 200 },
  { path: `/events/${cuppa}`, status: 200 },
  { path: `/events/${cuppa}/book`, status: 200 },
  { path: `/events/${drawn.slug}/draw`, status: 200 },
  { path: '/receipt', status: 200 },
  { path: '/join', status: 200 },
  { path: '/join?sent', status: 200 },
  { path: '/join?done', status: 200 },
  { path: '/box', status: 200 },
  { path: '/people', status: 200 },
  { path: '/groups', status: 200 },
  { path: '/about', status: 200 },
  { path: '/accessibility', status: 200 },
  { path: '/privacy', status: 200 },
  { path: '/contact', status: 200 },
  { path: '/sign-in', status: 200 },
  { path: '/nobody-lives-here', status: 404 },
] as const

/** A person’s own pages; each needs a session. */
export const ownRoutes = [
  '/me',
  '/me/details',
  '/me/named',
  '/me/contributions',
  '/me/bookings',
  '/me/seen',
  '/me/messages',
  '/me/needs',
  '/me/devices',
  '/me/download',
  '/me/leave',
  '/me/erase',
] as const

/** Where staff work; each needs a session. */
export const staffRoutes = [
  '/dashboard/',
  '/dashboard/health',
  '/dashboard/strategy',
  '/dashboard/strategy/new',
  '/dashboard/strategy/2020-2022',
  '/dashboard/strategy/2020-2022/order',
  '/dashboard/strategy/2020-2022/publish',
  '/dashboard/strategy/2020-2022/versions',
  '/dashboard/strategy/2020-2022/statements/make-the-table-bigger',
  '/dashboard/events',
  '/dashboard/events?when=over',
  '/dashboard/events/new',
  '/dashboard/events/series',
  '/dashboard/events/series/new',
  '/dashboard/events/series/monthly-cuppa',
  '/dashboard/events/series/monthly-cuppa/rule',
  '/dashboard/events/series/monthly-cuppa/settings',
  `/dashboard/events/${cuppa}`,
  `/dashboard/events/${cuppa}/bookings`,
  '/dashboard/sources',
  '/dashboard/events/calendar',
  '/dashboard/events/calendar?month=2020-12',
  '/dashboard/events/import',
  '/dashboard/events/numbers',
  '/dashboard/events/numbers?from=2020-01-01&to=2020-12-31',
  '/dashboard/progress',
  '/dashboard/progress/make-the-table-bigger',
  '/dashboard/audit',
  '/dashboard/people',
  '/dashboard/people?standing=member&find=a',
  '/dashboard/people/new',
  '/dashboard/groups',
  '/dashboard/people/import',
  '/dashboard/notices',
  '/dashboard/notices/new',
  '/dashboard/staff',
  '/dashboard/messages',
  '/dashboard/messages/letters',
  '/dashboard/messages/reminders',
  '/dashboard/mail',
  '/dashboard/account',
  '/dashboard/account/address?token=none',
  '/dashboard/settings',
] as const

/** In CSS pixels: the smallest phone that is in use, and a laptop. */
export const narrow = 320
export const wide = 1280

export function baseUrl(): string {
  const url = process.env['CUPPA_E2E_URL']
  if (!url) throw new Error('Global set-up did not run.')
  return url
}
