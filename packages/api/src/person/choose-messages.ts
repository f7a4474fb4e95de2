import { consentChannels, messagePurposes, presentConsent } from '@cuppa/domain'
import { z } from 'zod'

import { readLedger } from '../consent/read-ledger.ts'
import { type NewConsent, writeConsent } from '../consent/write-consent.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asOneself } from './as-oneself.ts'
import { type MessageWish, MessageWishes } from './join-input.ts'
import { listWays } from './me.queries.ts'

/** Everything that can be agreed to, each way for itself. */
export const topics: readonly MessageWish[] = messagePurposes.flatMap((purpose) =>
  consentChannels.map((channel) => ({ purpose, channel })),
)

export const ChooseMessages = z.strictObject({ wishes: MessageWishes })
export type ChooseMessages = z.infer<typeof ChooseMessages>

/** What somebody wants to get, and how. Only what changed is added to the ledger. */
export const chooseMessages = (scope: Scope, { wishes }: ChooseMessages): Promise<void> =>
  asOneself(scope, { command: 'person.chooseMessages' }, async (inner, me) => {
    const ledger = await readLedger(inner.db, me.id)
    const ways = new Set((await listWays(inner.db, me.id)).map(({ kind }) => kind))
    const changes = topics.flatMap((topic): NewConsent[] => {
      const isWanted = wishes.some((wish) => isSame(wish, topic))
      const now = presentConsent(ledger, topic)
      const step = isWanted ? 'given' : 'withdrawn'
      const isSo = isWanted ? now === 'given' : now !== 'given' && now !== 'asked'
      return isSo ? [] : [{ ...topic, step, place: 'me' }]
    })
    const nowhere = changes.find(
      ({ step, channel }) => step === 'given' && !ways.has(channel ?? 'email'),
    )
    if (nowhere) {
      const data = { kind: nowhere.channel ?? 'email' }
      throw new RefusalError({ kind: 'rule', code: 'person/no-way-there', data })
    }
    await writeConsent(inner, me.id, changes)
  })

const isSame = (one: MessageWish, other: MessageWish) =>
  one.purpose === other.purpose && one.channel === other.channel
