import { inTransaction } from '@cuppa/db'
import { type RawBuilder, sql } from 'kysely'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

const first = [
  'Amara',
  'Bea',
  'Chidi',
  'Dilys',
  'Efe',
  'Farah',
  'Gwen',
  'Hana',
  'Idris',
  'Joan',
  'Kofi',
  'Leila',
  'Maria',
  'Niamh',
  'Oluwaseun',
  'Priya',
  'Quentin',
  'Rosa',
  'Siân',
  'Tomasz',
  'Umar',
  'Vera',
  'Wei',
  'Ximena',
  'Yusuf',
  'Zoë',
  'Mohammed',
  'Margaret',
  'David',
  'Susan',
]
const begins = [
  'Ba',
  'Car',
  'Dun',
  'Ev',
  'Fo',
  'Gri',
  'Hol',
  'Ja',
  'Kel',
  'Lan',
  'Mor',
  'Nor',
  'O’',
  'Pat',
  'Rud',
  'Sha',
  'Tho',
  'Wil',
]
const middles = [
  'a',
  'be',
  'de',
  'er',
  'i',
  'ka',
  'le',
  'mi',
  'ne',
  'o',
  'ra',
  'si',
  'ta',
  'u',
  've',
  'wo',
]
const ends = [
  'by',
  'dale',
  'don',
  'ez',
  'field',
  'ham',
  'ing',
  'ki',
  'ley',
  'man',
  'nen',
  'ov',
  'ris',
  'son',
  'ton',
  'well',
]

/** An id of one kind of row, out of a number. */
const idFor = (number: RawBuilder<unknown>, kind: string) =>
  sql`'0190000' || ${kind}::text || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0')`

const way = sql`case n % 10 when 0 then 'post' when 1 then 'phone' when 2 then 'phone' else 'email' end`
const purpose = sql`case when n % 500 = 0 then 'digest' when n % 3 = 0 then 'events' else 'news' end`

/** What the database would derive itself, a hundred times slower. */
const facetsOfNumber = sql`array(
  select facet from (values ('reach:' || ${way}),
    (case when n % 7 = 1 then 'group:' || right(${idFor(sql`(1 + n / 7 % 40)`, '3')}, 12) end),
    (case when n % 2 = 0 and n % 9 > 0 then 'agrees:' || ${purpose} end)) made (facet)
  where facet is not null order by 1)`

/**
 * Many people with ways to be reached, groups and consents, for benches: made by the database out of
 * numbers, the same each time. It writes rows in bulk and not by the verbs, and keeps to their rules.
 */
export async function loadManyPeople(scope: Scope, people: number): Promise<void> {
  demand(scope, 'manage')
  await inTransaction(scope.db, async (tx) => {
    const now = scope.now()
    await sql`set local cuppa.facets_later = 'on'`.execute(tx)
    await sql`
      insert into person (id, name, credit_kind, credit_name, created_at, joined_at, paused_at, left_at, greeted_at, facets)
      select ${idFor(sql`n`, '1')}, name, 'not-named', null, day,
        case when n % 10 < 9 then day end, case when n % 50 = 7 then day end,
        case when n % 20 = 3 then day end, case when n % 200 > 0 then day end, ${facetsOfNumber}
      from (
        select n, (${first}::text[])[1 + h % ${first.length}::int]
          || ' ' || (${begins}::text[])[1 + h / 31 % ${begins.length}::int]
          || (${middles}::text[])[1 + h / 601 % ${middles.length}::int]
          || (${ends}::text[])[1 + h / 10007 % ${ends.length}::int]
          || case when n % 3 = 0 then (${middles}::text[])[1 + h / 130003 % ${middles.length}::int] else '' end as name,
          ${now}::timestamptz - (h % 2000) * interval '1 day' as day
        from (select n, (hashint4(n)::bigint & 2147483647)::int as h from generate_series(1, ${people}::int) n) numbers
      ) named`.execute(tx)
    await sql`
      insert into contact_point (id, person_id, kind, value, value_key, preferred, added_at, verified_at)
      select ${idFor(sql`n`, '2')}, ${idFor(sql`n`, '1')}, kind, value, value, true, ${now},
        case when kind = 'email' and n % 11 > 0 then ${now}::timestamptz end
      from (
        select n, ${way} as kind,
          case n % 10 when 0 then n || ' high street leeds' when 1 then '0113' || lpad(n::text, 7, '0')
            when 2 then '0113' || lpad(n::text, 7, '0') else 'person' || n / 2 || '@example.org' end as value
        from generate_series(1, ${people}::int) n
      ) ways`.execute(tx)
    await sql`
      insert into people_group (id, slug, name, purpose, started_on, revision, changed_at)
      select ${idFor(sql`n`, '3')}, 'group-' || n, 'Group ' || n, 'To meet.', '2020-01-01', 1, ${now}
      from generate_series(1, 40) n`.execute(tx)
    await sql`
      insert into membership (id, group_id, person_id, position, how_chosen, from_on, added_at)
      select ${idFor(sql`n`, '4')}, ${idFor(sql`(1 + n / 7 % 40)`, '3')}, ${idFor(sql`n`, '1')}, '', '', '2020-01-01', ${now}
      from generate_series(1, ${people}::int, 7) n`.execute(tx)
    await sql`
      insert into consent_entry (id, person_id, purpose, channel, step, basis, wording, at, place)
      select ${idFor(sql`n`, '5')}, ${idFor(sql`n`, '1')}, ${purpose},
        ${way},
        case when n % 9 = 0 then 'withdrawn' else 'given' end, 'consent', 'join-1', ${now}, 'join'
      from generate_series(2, ${people}::int, 2) n`.execute(tx)
    await recordAudit(tx, scope, {
      command: 'example.load',
      subject: { kind: 'community', id: null },
      facts: { name: `${people} people` },
    })
  })
  await sql`vacuum analyze`.execute(scope.db)
}
