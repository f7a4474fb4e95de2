import { type Db, recordChange } from '@cuppa/db'
import {
  ContactPointId,
  type ImportJudgement,
  ImportRow,
  judgeImportRow,
  MembershipId,
  PersonId,
} from '@cuppa/domain'
import { sql } from 'kysely'

import { type NewConsent, writeFirstConsents } from '../consent/write-consent.ts'
import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { type ImportFound, listToDo } from './import.queries.ts'
import { findMatches, readGroups } from './match.queries.ts'
import { rowsAtOnce } from './read-rows.ts'

interface Planned {
  readonly number: number
  readonly row: ImportRow
  readonly plan: ImportJudgement
  /** Whom it writes down; nobody where they came meanwhile. */
  readonly id: PersonId | null
}

/**
 * Writes down the people of the next rows, each judged again on who is here now. Answers whether
 * there were any. Files are brought in one after the other, so that two of the same add nobody twice.
 */
export async function writeSome(scope: Scope, found: ImportFound): Promise<boolean> {
  const { db: tx } = scope
  await sql`select pg_advisory_xact_lock(hashtextextended('people import', 0))`.execute(tx)
  const planned = await planSome(scope, found)
  const last = planned.at(-1)?.number
  if (last === undefined) return false
  const added = planned.flatMap((each) => (each.id === null ? [] : [{ ...each, id: each.id }]))
  const agreed = await writePeople(scope, found, added)
  await keepResults(tx, found.id, planned)
  await tx
    .updateTable('people_import')
    .set((eb) => ({
      done_up_to: last,
      written: eb('written', '+', added.length),
      agreed: eb('agreed', '+', agreed),
    }))
    .where('id', '=', found.id)
    .execute()
  return true
}

async function planSome(scope: Scope, found: ImportFound): Promise<Planned[]> {
  const { db: tx } = scope
  const lines = await listToDo(tx, found, rowsAtOnce)
  const rows = lines.map(({ number, fields }) => ({ number, row: ImportRow.parse(fields) }))
  const matches = await findMatches(
    tx,
    rows.map(({ row }) => row),
  )
  const groups = await readGroups(tx)
  return rows.map(({ number, row }, place) => {
    const plan = judgeImportRow(row, matches.get(place) ?? [], groups)
    const comesIn = plan.effect === 'new' || (plan.effect === 'fits' && found.addsFits)
    return { number, row, plan, id: comesIn ? PersonId.parse(scope.newId()) : null }
  })
}

type Added = Planned & { readonly id: PersonId }

async function writePeople(scope: Scope, found: ImportFound, added: readonly Added[]) {
  if (added.length === 0) return 0
  const { db: tx } = scope
  // What lists are filtered by is gathered once for all of them.
  await sql`select set_config('cuppa.facets_later', 'on', true)`.execute(tx)
  await tx
    .insertInto('person')
    .values(
      added.map(({ id, row: { name, joinedOn } }) => ({
        id,
        name,
        credit_kind: 'not-named' as const,
        credit_name: null,
        created_at: scope.now(),
        joined_at: joinedOn && `${joinedOn}T00:00:00.000Z`,
        // They belonged before we knew them here.
        greeted_at: joinedOn && scope.now(),
      })),
    )
    .execute()
  await writeWays(scope, added)
  await writeMemberships(scope, added)
  const agreed = await writeFirstConsents(
    scope,
    added.map(({ id, plan }) => ({
      personId: id,
      said: plan.agreed.map((each) => saidInFile(each, found.fileName)),
    })),
  )
  await sql`select cuppa_refresh_facets(${added.map(({ id }) => id)}::text[])`.execute(tx)
  await sql`select set_config('cuppa.facets_later', 'off', true)`.execute(tx)
  await tellPlanner(tx, found.written, added.length)
  return agreed
}

/**
 * Tables grow a hundredfold while a file comes in, sooner than the database looks by itself; until it
 * knows, it reads whole indexes for each row. So it is told each time that they may have doubled.
 */
async function tellPlanner(tx: Db, before: number, added: number): Promise<void> {
  if (Math.floor(Math.log2(before + added)) === Math.floor(Math.log2(before))) return
  await sql`analyze person (id, folded_name), contact_point (person_id, kind, value_key),
    identity (person_id, email_key)`.execute(tx)
}

async function writeWays(scope: Scope, added: readonly Added[]): Promise<void> {
  const ways = added.flatMap(({ id, row }) =>
    row.contacts.map(({ kind, value, key }, at) => ({
      id: ContactPointId.parse(scope.newId()),
      person_id: id,
      kind,
      value,
      value_key: key,
      preferred: at === 0,
      added_at: scope.now(),
      added_by: actorId(scope.actor),
      verified_at: null,
      ended_at: null,
    })),
  )
  if (ways.length > 0) await scope.db.insertInto('contact_point').values(ways).execute()
}

async function writeMemberships(scope: Scope, added: readonly Added[]): Promise<void> {
  const memberships = added.flatMap(({ id, plan }) =>
    [...new Set(plan.groupIds)].map((group) => ({
      id: MembershipId.parse(scope.newId()),
      group_id: group,
      person_id: id,
      position: '',
      how_chosen: '',
      from_on: today(scope),
      to_on: null,
      added_at: scope.now(),
      added_by: actorId(scope.actor),
    })),
  )
  if (memberships.length === 0) return
  await scope.db.insertInto('membership').values(memberships).execute()
  await recordChange(scope.db, ['people'])
}

/** No words of ours were shown: the file says when they agreed, and how we know. */
const saidInFile = (
  { purpose, channel, on, how }: ImportRow['agreed'][number],
  fileName: string,
): NewConsent => ({
  purpose,
  channel,
  step: 'given',
  place: 'import',
  wording: 'import 1',
  evidence: `${how} (${fileName})`,
  at: `${on}T00:00:00.000Z`,
})

/** Of whom it wrote down, a row keeps only the id; of the others, what is true of them now. */
async function keepResults(tx: Db, id: ImportFound['id'], planned: readonly Planned[]) {
  const results = planned.map(({ number, plan, id: personId, row }) => ({
    number,
    effect: plan.effect,
    person: personId ?? plan.personId,
    fields: personId === null ? row : null,
    notes: plan.notes,
  }))
  await sql`
    update people_import_row line
    set effect = result.effect, person_id = result.person, fields = result.fields,
      notes = line.notes || coalesce((
        select jsonb_agg(note) from jsonb_array_elements(result.notes) note
        where not line.notes @> note), '[]')
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as result (number int, effect text, person text, fields jsonb, notes jsonb)
    where line.import_id = ${id} and line.number = result.number`.execute(tx)
}
