/**
 * The parts of one's own pages.
 *
 * @example
 * address.mine('bookings') // '/me/bookings'
 */
export const myParts = [
  'details',
  'address',
  'named',
  'contributions',
  'bookings',
  'seen',
  'messages',
  'needs',
  'devices',
  'download',
  'leave',
  'erase',
] as const

/**
 * One part of somebody's own pages.
 *
 * @example
 * const part: MyPart = 'bookings' // address.mine(part)
 */
export type MyPart = (typeof myParts)[number]

/**
 * The map of the public site: every public address is made here and nowhere else.
 *
 * @example
 * address.version('2020-2022', 1) // '/direction/2020-2022/v1'
 */
export const address = {
  home: () => '/',
  direction: () => '/direction',
  edition: (edition: string) => `/direction/${edition}`,
  version: (edition: string, number: number) => `/direction/${edition}/v${number}`,
  changes: (edition: string, number: number) => `/direction/${edition}/v${number}/changes`,
  lineage: () => '/direction/lineage',
  statement: (slug: string) => `/direction/statements/${slug}`,
  /** The place of a statement inside a version's page. */
  statementIn: (edition: string, number: number, slug: string) =>
    `/direction/${edition}/v${number}#${slug}`,
  events: () => '/events',
  pastEvents: () => '/events/past',
  eventsOfKind: (kind: string) => `/events/kind/${kind}`,
  eventsOfKindInMonth: (kind: string, month: string) => `/events/kind/${kind}/${month}`,
  eventsInMonth: (month: string) => `/events/month/${month}`,
  event: (slug: string) => `/events/${slug}`,
  eventCalendar: (slug: string) => `/events/${slug}.ics`,
  series: (slug: string) => `/events/series/${slug}`,
  seriesCalendar: (slug: string) => `/events/series/${slug}.ics`,
  calendar: () => '/events.ics',
  /** Everything there ever was; the other goes two years back. */
  wholeCalendar: () => '/events/all.ics',
  atom: () => '/events.atom',
  jsonFeed: () => '/events.json',
  /** What is to come, as plain text to pass on. */
  eventsAsText: () => '/events.txt',
  bookEvent: (slug: string) => `/events/${slug}/book`,
  /** How the places were drawn, for people and for programs. */
  draw: (slug: string) => `/events/${slug}/draw`,
  drawData: (slug: string) => `/events/${slug}/draw.json`,
  receipt: () => '/receipt',
  /** Where anyone with a code leaves a message without a name. */
  box: () => '/box',
  notes: (slug: string) => `/events/${slug}/notes`,
  /** For whoever came and has the link. */
  notesToCheck: (token: string) => `/checking/${token}`,
  /** The list of people who want to be in it, a page at a time. */
  people: (page = 1) => (page === 1 ? '/people' : `/people/page/${page}`),
  groups: () => '/groups',
  group: (slug: string) => `/groups/${slug}`,
  about: () => '/about',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  contact: () => '/contact',
  /** Where whoever holds a message stops more like it. */
  stop: (token: string) => `/stop/${token}`,
  /** Somebody's own dates, for whoever holds the address. */
  ownCalendar: (token: string) => `/calendar/${token}.ics`,
  /** A message as a page. */
  mail: (token: string) => `/mail/${token}`,
  signIn: () => '/sign-in',
  join: () => '/join',
  /** One's own pages, for whoever is signed in. */
  me: () => '/me',
  mine: (part: MyPart) => `/me/${part}`,
  dashboard: () => '/dashboard',
  logo: (hash: string) => `/logo/${hash}`,
  /** The picture that networks show beside a link to the community. */
  shareImage: () => '/share/community.png',
  /** The same for a link to a statement. */
  statementShareImage: (slug: string) => `/share/statements/${slug}.png`,
} as const
