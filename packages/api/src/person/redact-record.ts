import type { Db } from '@cuppa/db'
import type { AuditEntryId } from '@cuppa/domain'
import { z } from 'zod'

import { containing } from '../kernel/containing.ts'
import type { Traces } from './traces.ts'

/** What stands in the record where a name or a way to reach somebody stood. */
export const forgotten = 'a former contributor'

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Takes somebody's name and ways out of the record. Who did what, when, and with what else stays. */
export async function redactRecord(tx: Db, traces: Traces): Promise<void> {
  const entries = await listEntriesAbout(tx, traces)
  for (const { id, subjectId, facts, why } of entries) {
    const isAbout = subjectId === traces.personId
    const left = redactFacts(Facts.safeParse(facts).data ?? {}, traces, isAbout)
    await tx
      .updateTable('audit_entry')
      // What was said about them may name them in ways that nobody can look for.
      .set({ facts: JSON.stringify(left), why: isAbout ? '' : redactText(why, traces) })
      .where('id', '=', id)
      .execute()
  }
}

interface Entry {
  readonly id: AuditEntryId
  readonly subjectId: string | null
  readonly facts: unknown
  readonly why: string
}

function listEntriesAbout(tx: Db, traces: Traces): Promise<Entry[]> {
  const texts = [...traces.names, ...traces.addresses, ...traces.ways].map(containing)
  return tx
    .selectFrom('audit_entry')
    .select(['id', 'subject_id as subjectId', 'facts', 'why'])
    .where((eb) =>
      eb.or([
        eb('subject_id', '=', traces.personId),
        ...texts.flatMap((text) => [
          eb(eb.cast<string>('facts', 'text'), 'ilike', text),
          eb('why', 'ilike', text),
        ]),
      ]),
    )
    .execute()
}

type Facts = z.infer<typeof Facts>

/** A fact that is a name goes as a whole; inside of other words, such as a title, a name is no name. */
export function redactFacts(facts: Facts, traces: Traces, isAbout: boolean): Facts {
  const redact = ([key, fact]: [string, Facts[string]]): [string, Facts[string]] => {
    if (typeof fact !== 'string') return [key, fact]
    if (traces.names.has(fact) || (isAbout && key === 'name')) return [key, forgotten]
    return [key, redactWays(fact, traces)]
  }
  return Object.fromEntries(Object.entries(facts).map(redact))
}

/** In what somebody wrote, a name is a name wherever it stands as a word. */
export const redactText = (text: string, traces: Traces): string =>
  [...traces.names]
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => withoutWord(left, name), redactWays(text, traces))

const redactWays = (text: string, { addresses, ways }: Traces): string =>
  [...addresses, ...ways].reduce((left, way) => withoutWord(left, way), text)

/** Where the text before and after is no letter or digit; in small letters or large. */
function withoutWord(text: string, word: string): string {
  const small = text.toLowerCase()
  const wanted = word.toLowerCase()
  if (small.length !== text.length) return text.replaceAll(word, forgotten)
  let result = ''
  let from = 0
  for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, from)) {
    const end = at + wanted.length
    const isWord = !isLetter.test(small.charAt(at - 1)) && !isLetter.test(small.charAt(end))
    result += isWord ? `${text.slice(from, at)}${forgotten}` : text.slice(from, end)
    from = end
  }
  return result + text.slice(from)
}

const isLetter = /[\p{L}\p{N}]/u
