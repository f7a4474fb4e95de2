import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  ConsentChannel,
  ConsentPurpose,
  consentsOfUndo,
  ConsentStep,
  Instant,
  MergeId,
  type MergePlan,
  type MergeSide,
  PersonId,
  planMerge,
  prose,
  refusePeopleMerge,
  SeenBy,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type NewConsent, writeConsent } from '../consent/write-consent.ts'
import { endAllAccess } from '../identity/sessions.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { noSuchPerson, raiseRevision } from './lock-person.ts'
import { endRows, giveRows, listLikely, readSide, setPreferred } from './merge.queries.ts'

const ids = z.array(z.string())
const topics = z.array(
  z.strictObject({
    purpose: ConsentPurpose,
    channel: ConsentChannel.nullable(),
    step: ConsentStep,
  }),
)
const facts = z.strictObject({ joinedAt: Instant.nullable(), seenBy: SeenBy })

/** A plan as it is kept, so that it can be undone. */
const KeptPlan = z.strictObject({
  before: facts,
  after: facts,
  contacts: ids,
  memberships: ids,
  relationships: ids,
  bookings: ids,
  signIn: z.boolean(),
  ended: z.strictObject({ contacts: ids, memberships: ids, relationships: ids }),
  unpreferred: ids,
  consents: topics,
})

export const TwoPeople = z.strictObject({ keptId: PersonId, goneId: PersonId })
export type TwoPeople = z.infer<typeof TwoPeople>

export const MergePreview = z.strictObject({
  contacts: z.int(),
  groups: z.int(),
  relationships: z.int(),
  bookings: z.int(),
  signIn: z.boolean(),
  /** What is added to what the one who stays agreed to: the stricter of both. */
  consents: topics,
})

/** What a merge would move, and which consent is kept; or why it cannot be. Nothing is done. */
export async function previewMerge(scope: ReadScope, two: TwoPeople) {
  demand(scope, 'people')
  const { kept, gone } = await readBoth(scope.db, two)
  obey(refusePeopleMerge(kept, gone))
  const plan = planMerge(kept, gone)
  return {
    contacts: plan.contacts.length,
    groups: plan.memberships.length,
    relationships: plan.relationships.length,
    bookings: plan.bookings.length,
    signIn: plan.signIn,
    consents: [...plan.consents],
  }
}

async function readBoth(db: Parameters<typeof readSide>[0], { keptId, goneId }: TwoPeople) {
  const [kept, gone] = [await readSide(db, keptId), await readSide(db, goneId)]
  if (!kept || !gone) throw noSuchPerson()
  return { kept, gone }
}

export const MergePeople = z.strictObject({ ...TwoPeople.shape, why: prose(1_000) })
export type MergePeople = z.infer<typeof MergePeople>

export const MergedPeople = z.strictObject({ mergeId: MergeId })
export type MergedPeople = z.infer<typeof MergedPeople>

/** Makes two entries one person, and writes down what was moved, so that it can be moved back. */
export async function mergePeople(scope: Scope, input: MergePeople): Promise<MergedPeople> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    await demandStill(tx, scope, 'people')
    const { keptId, goneId, why } = input
    await lockBoth(tx, input)
    const { kept, gone } = await readBoth(tx, input)
    obey(refusePeopleMerge(kept, gone))
    const plan = planMerge(kept, gone)
    await endRows(tx, plan.ended, { moment: scope.now(), day: today(scope) })
    await setPreferred(tx, plan.unpreferred, false)
    await giveRows(tx, plan, { from: goneId, to: keptId })
    if (plan.signIn) await giveSignIn(tx, goneId, keptId)
    await endAllAccess(tx, scope, goneId)
    await writeConsent(inner, keptId, asMerged(plan.consents, goneId))
    await tx
      .updateTable('person')
      .set({ joined_at: plan.after.joinedAt, seen_by: plan.after.seenBy })
      .where('id', '=', keptId)
      .execute()
    await tx.updateTable('person').set({ merged_into: keptId }).where('id', '=', goneId).execute()
    const mergeId = MergeId.parse(scope.newId())
    await tx
      .insertInto('person_merge')
      .values({
        id: mergeId,
        kept_id: keptId,
        gone_id: goneId,
        why,
        moved: JSON.stringify(plan),
        merged_at: scope.now(),
        merged_by: actorId(scope.actor),
        undone_at: null,
        undone_by: null,
      })
      .execute()
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, {
      command: 'people.merge',
      subject: { kind: 'person', id: keptId },
      why,
      facts: { moved: plan.contacts.length + plan.memberships.length + plan.bookings.length },
    })
    await raiseRevision(tx, keptId)
    await raiseRevision(tx, goneId)
    return { mergeId }
  })
}

/** In one order, so that two who merge the same never wait for each other. */
async function lockBoth(tx: Db, { keptId, goneId }: TwoPeople) {
  await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [keptId, goneId])
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function giveSignIn(tx: Db, from: PersonId, to: PersonId) {
  await tx.updateTable('identity').set({ person_id: to }).where('person_id', '=', from).execute()
}

/** What the two said together, as the ledger has it. */
const asMerged = (consents: MergePlan['consents'], other: PersonId): NewConsent[] =>
  consents.map((consent) => ({
    ...consent,
    place: 'merge',
    wording: 'merge 1',
    evidence: `Merged with ${other}`,
  }))

export const UndoMerge = z.strictObject({ mergeId: MergeId })
export type UndoMerge = z.infer<typeof UndoMerge>

/** Makes them two again: what was moved goes back, and nobody's consent loosens. */
export async function undoMerge(scope: Scope, { mergeId }: UndoMerge): Promise<TwoPeople> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    await demandStill(tx, scope, 'people')
    const merge = await findMerge(tx, mergeId)
    const two = { keptId: merge.keptId, goneId: merge.goneId }
    await lockBoth(tx, two)
    const { kept, gone } = await readBoth(tx, two)
    const isLater =
      kept.standing === 'merged' || kept.standing === 'erased' || gone.standing === 'erased'
    if (isLater) throw new RefusalError({ kind: 'conflict', code: 'people/merge-later', data: {} })
    const plan = KeptPlan.parse(merge.moved)
    await moveBack(tx, plan, two)
    await restoreFacts(tx, plan, { kept, ...two })
    const consents = consentsOfUndo(plan, kept, gone)
    await writeConsent(inner, two.keptId, asMerged(consents.kept, two.goneId))
    await writeConsent(inner, two.goneId, asMerged(consents.gone, two.keptId))
    await tx
      .updateTable('person_merge')
      .set({ undone_at: scope.now(), undone_by: actorId(scope.actor) })
      .where('id', '=', mergeId)
      .execute()
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, {
      command: 'people.undoMerge',
      subject: { kind: 'person', id: two.keptId },
    })
    await raiseRevision(tx, two.keptId)
    await raiseRevision(tx, two.goneId)
    return two
  })
}

async function findMerge(tx: Db, mergeId: MergeId) {
  const merge = await tx
    .selectFrom('person_merge')
    .select(['kept_id as keptId', 'gone_id as goneId', 'moved'])
    .where('id', '=', mergeId)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!merge)
    throw new RefusalError({ kind: 'not-found', code: 'people/merge-not-found', data: {} })
  return merge
}

async function moveBack(tx: Db, plan: z.infer<typeof KeptPlan>, { keptId, goneId }: TwoPeople) {
  await giveRows(tx, plan, { from: keptId, to: goneId })
  await endRows(tx, plan.ended, { moment: null, day: null })
  await setPreferred(tx, plan.unpreferred, true)
  if (plan.signIn) await giveSignIn(tx, keptId, goneId)
}

/** What nobody changed since is as it was before. */
async function restoreFacts(
  tx: Db,
  { before, after }: z.infer<typeof KeptPlan>,
  { kept, keptId, goneId }: TwoPeople & { readonly kept: MergeSide },
) {
  await tx
    .updateTable('person')
    .set({
      ...(kept.joinedAt === after.joinedAt && { joined_at: before.joinedAt }),
      ...(kept.seenBy === after.seenBy && { seen_by: before.seenBy }),
      merged_into: null,
    })
    .where('id', '=', keptId)
    .execute()
  await tx.updateTable('person').set({ merged_into: null }).where('id', '=', goneId).execute()
}

export const LikelyDoubles = z.array(
  z.strictObject({
    id: PersonId,
    name: z.string(),
    sharesContact: z.boolean(),
    sharesName: z.boolean(),
  }),
)

const mostDoubles = 20

/** Others who may be the same person. They are only shown: people share names and mailboxes. */
export async function listDoubles(scope: ReadScope, { personId }: { readonly personId: PersonId }) {
  demand(scope, 'people')
  const likely = await listLikely(scope.db, personId, mostDoubles)
  return likely.map((one) => ({ ...one, sharesContact: Boolean(one.sharesContact) }))
}
