/** In what ways an object that somebody names can stand to them, and to the rest of what they name. */
export const standings = {
  /** `open` has versions and a draft, `past` has versions alone, `preparing` a draft alone. */
  edition: ['open', 'past', 'preparing', 'absent'],
  editionId: ['open', 'past', 'preparing', 'absent'],
  /** By the number inside an edition; `draft` is the next one, which is not out. */
  number: ['there', 'withdrawn', 'draft', 'absent'],
  version: ['current', 'earlier', 'withdrawn', 'absent'],
  /** `gone` left with this draft, `retired` with an earlier version, `foreign` is in another edition's draft. */
  statement: ['live', 'draft', 'gone', 'retired', 'foreign', 'absent'],
  /** A statement that others may stand under. */
  parent: ['live', 'draft', 'gone', 'retired', 'foreign', 'absent'],
  slug: ['live', 'draft', 'retired', 'foreign', 'absent'],
  /** What words are written on; `foreign` are words of another statement. */
  revision: ['newest', 'older', 'foreign', 'absent'],
  link: ['live', 'dropped', 'foreign', 'absent'],
  source: ['published', 'draft', 'absent'],
  /** `credited` said something once and never had a role; `left` had one. */
  person: ['own', 'other', 'left', 'credited', 'absent'],
  group: ['live', 'ended', 'absent'],
  groupSlug: ['live', 'ended', 'absent'],
  /** Ways to reach the `other` person; `foreign` is one of somebody else. */
  contact: ['live', 'ended', 'foreign', 'absent'],
  view: ['own', 'other', 'absent'],
  /** A file of people that is read; `openImport` is one that is still being read. */
  import: ['own', 'other', 'absent'],
  openImport: ['own', 'other', 'absent'],
  merge: ['live', 'undone', 'absent'],
  session: ['own', 'other', 'ended', 'absent'],
  passkey: ['own', 'other', 'removed', 'absent'],
  invite: ['open', 'accepted', 'withdrawn', 'absent'],
  /** A `decoy` was written for an address that may not sign in; nobody is to see it. */
  message: ['waiting', 'decoy', 'absent'],
  /** What is to be done by hand; a `mail` goes by itself. */
  call: ['open', 'done', 'mail', 'absent'],
  /** What is told to many: `draft` can be changed, `sent` stays. */
  notice: ['draft', 'sent', 'absent'],
  milestone: ['planned', 'settled', 'absent'],
  /** Where a page of updates goes on; `foreign` is an update of another statement. */
  update: ['there', 'foreign', 'absent'],
  event: ['draft', 'published', 'absent'],
  eventSlug: ['draft', 'published', 'absent'],
  /** `begun` is of an event that has begun, `live` of one still to come; `cancelled` was given back. */
  booking: ['begun', 'live', 'cancelled', 'absent'],
  /** `asked` is of the public event, `retired` was; `foreign` is of another event. */
  question: ['asked', 'retired', 'foreign', 'absent'],
  attendance: ['there', 'absent'],
  series: ['live', 'ended', 'absent'],
  seriesSlug: ['live', 'ended', 'absent'],
  /** Dates of series; `foreign` belongs to another one. */
  seriesDate: ['own', 'foreign', 'absent'],
  /** Links to notes that are out for checking. */
  checking: ['valid', 'changed', 'overtaken', 'absent'],
  preview: ['valid', 'changed', 'ended', 'absent'],
} as const
export type Noun = keyof typeof standings
export type Standing<Each extends Noun> = (typeof standings)[Each][number]
