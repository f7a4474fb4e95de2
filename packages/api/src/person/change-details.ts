import { recordChange } from '@cuppa/db'
import { ContactPointId, line, type PersonId, refuseLastWay, refusePhone } from '@cuppa/domain'
import { z } from 'zod'

import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asOneself, changePerson } from './as-oneself.ts'
import { findWay, listWays } from './me.queries.ts'
import { addWays, keyOfWay } from './ways.ts'

/** More than anybody has, and few enough to look through. */
const mostWays = 8

export const ChangeName = z.strictObject({ name: line(200, 1) })
export type ChangeName = z.infer<typeof ChangeName>

/** Calls somebody something else. Where they are named by their own name, that changes with it. */
export const changeName = (scope: Scope, { name }: ChangeName): Promise<void> =>
  asOneself(scope, { command: 'person.changeName' }, async (inner, me) => {
    const isNamed = me.creditKind === 'named'
    await changePerson(inner, me.id, { name, ...(isNamed && { credit_name: name }) })
    const { numUpdatedRows } = await inner.db
      .updateTable('source_credit')
      .set({ credit_name: name })
      .where('person_id', '=', me.id)
      .where('credit_kind', '=', 'named')
      .executeTakeFirst()
    if (isNamed || numUpdatedRows > 0n) await recordChange(inner.db, ['people', 'sources'])
  })

export const AddWay = z.strictObject({ kind: z.enum(['phone', 'post']), value: line(400, 1) })
export type AddWay = z.infer<typeof AddWay>

/** One more way to reach somebody. An e-mail address is another matter, as it signs them in. */
export const addWay = (scope: Scope, way: AddWay): Promise<void> =>
  asOneself(scope, { command: 'person.addWay', facts: { kind: way.kind } }, async (inner, me) => {
    obey(refusePhone(way.kind === 'phone' ? way.value : null))
    const ways = await listWays(inner.db, me.id)
    const key = keyOfWay(way)
    if (ways.some((one) => one.kind === way.kind && one.key === key)) {
      throw new RefusalError({ kind: 'conflict', code: 'person/way-known', data: {} })
    }
    if (ways.length >= mostWays) {
      const data = { most: mostWays }
      throw new RefusalError({ kind: 'rule', code: 'person/too-many-ways', data })
    }
    await addWays(inner, me.id, [way])
  })

export const OneWay = z.strictObject({ id: ContactPointId })
export type OneWay = z.infer<typeof OneWay>

/** Takes a way to reach somebody away. The address that they sign in with is changed, not taken. */
export const removeWay = (scope: Scope, { id }: OneWay): Promise<void> =>
  asOneself(scope, { command: 'person.removeWay' }, async (inner, me) => {
    const way = await findWay(inner.db, me.id, id)
    if (!way) throw noSuchWay
    const ways = await listWays(inner.db, me.id)
    obey(refuseLastWay(way.kind === 'email' ? 1 : ways.length))
    await inner.db
      .updateTable('contact_point')
      .set({ ended_at: inner.now(), preferred: false })
      .where('id', '=', id)
      .execute()
    const next = ways.find((one) => one.id !== id)
    if (ways.some((one) => one.id === id && one.isPreferred) && next) {
      await setPreferred(inner, me.id, next.id)
    }
  })

/** The way to use first from now on. */
export const preferWay = (scope: Scope, { id }: OneWay): Promise<void> =>
  asOneself(scope, { command: 'person.preferWay' }, async (inner, me) => {
    if (!(await findWay(inner.db, me.id, id))) throw noSuchWay
    await setPreferred(inner, me.id, id)
  })

async function setPreferred({ db }: Scope, personId: PersonId, id: ContactPointId): Promise<void> {
  const theirs = db
    .updateTable('contact_point')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
  await theirs.set({ preferred: false }).where('preferred', '=', true).execute()
  await theirs.set({ preferred: true }).where('id', '=', id).execute()
}

const noSuchWay = new RefusalError({ kind: 'not-found', code: 'person/way-not-found', data: {} })
