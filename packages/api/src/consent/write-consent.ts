import type { Db, Tables } from '@cuppa/db'
import {
  type ConsentChannel,
  type ConsentEntry,
  ConsentEntryId,
  type ConsentPlace,
  type ConsentPurpose,
  type ConsentStep,
  consentWording,
  type Instant,
  type PersonId,
  presentConsent,
  refuseConsent,
} from '@cuppa/domain'
import type { Insertable } from 'kysely'

import { actorId } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { readLedger } from './read-ledger.ts'

export interface NewConsent {
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel | null
  readonly step: ConsentStep
  readonly place: ConsentPlace
  /** Names the words that they were shown, where these are not those of our forms. */
  readonly wording?: string
  /** How we know, where they did not say it here themselves. */
  readonly evidence?: string
  /** When they said it, where that was not now. */
  readonly at?: Instant
}

/**
 * Adds what somebody said to the ledger, in the order given, in the scope's transaction, and answers
 * how much of it is news. Nothing else writes there, so the rules of consent are asked each time. The
 * person is locked first: of two who say something at once, the second is judged on what the first said.
 */
export async function writeConsent(
  scope: Scope,
  personId: PersonId,
  said: readonly NewConsent[],
): Promise<number> {
  if (said.length === 0) return 0
  await lock(scope.db, personId)
  return add(scope, rowsOf(scope, { personId, said }, await readLedger(scope.db, personId)))
}

export interface FirstConsents {
  readonly personId: PersonId
  readonly said: readonly NewConsent[]
}

/** The same for many at once whom this transaction has just written down: their ledgers are empty. */
export async function writeFirstConsents(
  scope: Scope,
  people: readonly FirstConsents[],
): Promise<number> {
  return add(
    scope,
    people.flatMap((each) => rowsOf(scope, each, [])),
  )
}

type Row = Insertable<Tables['consent_entry']>

function rowsOf(
  scope: Scope,
  { personId, said }: FirstConsents,
  before: readonly ConsentEntry[],
): Row[] {
  const ledger = [...before]
  const added: Row[] = []
  for (const { wording, evidence = '', at = scope.now(), ...consent } of said) {
    obey(refuseConsent(ledger, consent))
    if (presentConsent(ledger, consent) === consent.step) continue
    const entry: ConsentEntry = {
      id: ConsentEntryId.parse(scope.newId()),
      ...consent,
      basis: 'consent',
      wording: wording ?? consentWording(consent.purpose),
      at,
    }
    ledger.push(entry)
    added.push({ ...entry, evidence, person_id: personId, by_person: actorId(scope.actor) })
  }
  return added
}

async function add({ db: tx }: Scope, rows: readonly Row[]): Promise<number> {
  if (rows.length > 0) await tx.insertInto('consent_entry').values(rows).execute()
  return rows.length
}

const lock = (tx: Db, personId: PersonId) =>
  tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
