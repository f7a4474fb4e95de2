import {
  BookingState,
  CalendarDate,
  ConsentChannel,
  ConsentPlace,
  ConsentPurpose,
  ConsentStep,
  ContactView,
  CreditKind,
  EventSlug,
  GroupId,
  Instant,
  MergeId,
  MessageChannel,
  type PersonId,
  PersonId as Id,
  RelationshipKind,
  Role,
  SeenBy,
  Standing,
} from '@cuppa/domain'
import { z } from 'zod'

import { sentenceFor } from '../audit/sentences.ts'
import { pageLimit } from '../kernel/input.ts'
import { demand } from '../kernel/permission.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { noSuchPerson } from './lock-person.ts'
import { listAddressesOf, listRolesOf } from './people.queries.ts'
import * as rows from './person.queries.ts'

export const GetPerson = z.strictObject({ personId: Id })
export type GetPerson = z.infer<typeof GetPerson>

const Other = { id: Id, name: z.string() }

export const PersonView = z.strictObject({
  id: Id,
  name: z.string(),
  standing: Standing,
  revision: z.int(),
  creditKind: CreditKind,
  creditName: z.string().nullable(),
  seenBy: SeenBy,
  writtenAt: Instant,
  joinedAt: Instant.nullable(),
  greetedAt: Instant.nullable(),
  blockedReason: z.string(),
  /** Whom they turned out to be. */
  mergedInto: z.strictObject(Other).nullable(),
  /** The address that they sign in with. */
  signInAddress: z.string().nullable(),
  roles: z.array(Role),
  contacts: z.array(ContactView),
  relationships: z.array(
    z.strictObject({
      kind: RelationshipKind,
      person: z.strictObject(Other),
      other: z.strictObject(Other),
    }),
  ),
  groups: z.array(
    z.strictObject({
      groupId: GroupId,
      name: z.string(),
      position: z.string(),
      fromOn: CalendarDate,
      toOn: CalendarDate.nullable(),
    }),
  ),
  /** What they say now. */
  consents: z.array(
    z.strictObject({
      purpose: ConsentPurpose,
      channel: ConsentChannel.nullable(),
      step: ConsentStep,
      at: Instant,
    }),
  ),
  merges: z.array(
    z.strictObject({
      id: MergeId,
      gone: z.strictObject(Other),
      why: z.string(),
      mergedAt: Instant,
    }),
  ),
})
export type PersonView = z.infer<typeof PersonView>

/** One person as staff look after them. What they need is not in it. */
export async function readPerson(scope: ReadScope, { personId }: GetPerson): Promise<PersonView> {
  demand(scope, 'people')
  const { db } = scope
  const person = await rows.findPerson(db, personId)
  if (!person || person.standing === 'erased') throw noSuchPerson()
  const [contacts, sharing, relationships, groups, consents, merges, roles, [address], into] =
    await Promise.all([
      rows.listContactsOf(db, personId),
      rows.listSharing(db, personId),
      rows.listRelationshipsOf(db, personId),
      rows.listMembershipsOf(db, personId),
      rows.listConsentsNow(db, personId),
      rows.listMergesOf(db, personId),
      listRolesOf(db, [personId]),
      listAddressesOf(db, [personId]),
      person.mergedInto === null ? undefined : rows.findPerson(db, person.mergedInto),
    ])
  const { pausedAt: _, leftAt: __, blockedAt: ___, ...shown } = person
  return {
    ...shown,
    mergedInto: into ? { id: into.id, name: into.name } : null,
    signInAddress: address?.email ?? null,
    roles: roles.map(({ role }) => role),
    contacts: contacts.map(({ id, kind, value, preferred, verifiedAt }) => ({
      id,
      kind,
      value,
      preferred,
      verified: verifiedAt !== null,
      sharedWith: sharing
        .filter(({ contactId }) => contactId === id)
        .map((other) => ({ id: other.id, name: other.name })),
    })),
    relationships: relationships.map((each) => ({
      kind: each.kind,
      person: { id: each.personId, name: each.personName },
      other: { id: each.otherId, name: each.otherName },
    })),
    groups,
    consents,
    merges: merges.map(({ id, goneId, name, why, mergedAt }) => ({
      id,
      gone: { id: goneId, name },
      why,
      mergedAt,
    })),
  }
}

export const ReadTimeline = z.strictObject({ personId: Id, after: Cursor.nullable().optional() })
export type ReadTimeline = z.infer<typeof ReadTimeline>

const moment = { id: z.uuid(), at: Instant }

const TimelineItem = z.discriminatedUnion('kind', [
  z.strictObject({
    ...moment,
    kind: z.literal('booking'),
    title: z.string(),
    slug: EventSlug,
    state: BookingState,
  }),
  z.strictObject({ ...moment, kind: z.literal('contribution'), title: z.string() }),
  z.strictObject({
    ...moment,
    kind: z.literal('message'),
    subject: z.string(),
    channel: MessageChannel,
  }),
  z.strictObject({
    ...moment,
    kind: z.literal('consent'),
    purpose: ConsentPurpose,
    channel: ConsentChannel.nullable(),
    step: ConsentStep,
    place: ConsentPlace,
    evidence: z.string(),
  }),
  z.strictObject({ ...moment, kind: z.literal('change'), sentence: z.string(), why: z.string() }),
])
type TimelineItem = z.infer<typeof TimelineItem>

export const TimelinePage = z.strictObject({
  items: z.array(TimelineItem),
  next: Cursor.nullable(),
})
export type TimelinePage = z.infer<typeof TimelinePage>

/** What happened with one person, and with whoever turned out to be them, newest first. */
export async function readTimeline(scope: ReadScope, input: ReadTimeline): Promise<TimelinePage> {
  demand(scope, 'people')
  const ids: PersonId[] = [input.personId, ...(await rows.listMergedInto(scope.db, input.personId))]
  const page = { ids, after: placeOf(input.after), most: pageLimit + 1 }
  const found = (await itemsOf(scope, page)).toSorted(newestFirst)
  const items = found.slice(0, pageLimit)
  const last = items.at(-1)
  return { items, next: last && found.length > pageLimit ? cursorOf(last) : null }
}

const newestFirst = (one: TimelineItem, other: TimelineItem) => {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return one.id < other.id ? 1 : -1
}

async function itemsOf({ db }: ReadScope, page: Parameters<typeof rows.listBookings>[1]) {
  const [bookings, contributions, messages, consents, changes] = await Promise.all([
    rows.listBookings(db, page),
    rows.listContributions(db, page),
    rows.listMessages(db, page),
    rows.listConsents(db, page),
    rows.listChanges(db, page),
  ])
  return [
    ...bookings.map((row): TimelineItem => ({ ...row, kind: 'booking' })),
    ...contributions.map((row): TimelineItem => ({ ...row, kind: 'contribution' })),
    ...messages.map(({ state: _, ...row }): TimelineItem => ({ ...row, kind: 'message' })),
    ...consents.map((row): TimelineItem => ({ ...row, kind: 'consent' })),
    ...changes.map(({ id, at, why, who, command, facts }): TimelineItem => {
      const sentence = sentenceFor({ who: who ?? 'The system', command, facts })
      return { id, at, why, kind: 'change', sentence }
    }),
  ]
}
