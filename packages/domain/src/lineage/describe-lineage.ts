import type { StatementRef } from '../change/index.ts'
import { sayDate, sayList } from '../shared/index.ts'
import { statementName } from '../statement/index.ts'
import type { LineageStep, LineageView } from './lineage-view.ts'

/**
 * What one step of a lineage says: all that left one version and arrived in the next together.
 *
 * @example
 * const [first]: LineageChapter[] = describeLineage(view)
 */
export interface LineageChapter {
  readonly heading: string
  readonly sentences: readonly string[]
}

const quoted = (statement: StatementRef | null) =>
  statement ? `“${statementName(statement)}”` : ''

/**
 * One plain sentence for one step.
 *
 * @example
 * describeStep({ column: 0, kind: 'renames', from: old, to: now, reason: '' })
 * // '“Open” is now called “Transparent”.'
 */
export function describeStep({ kind, from, to, reason }: LineageStep): string {
  return sentence({ kind, froms: [from], tos: [to], reason })
}

/**
 * The lineage drawing in words: a heading for each pair of versions, and a sentence for each thing
 * that happened between them. Pieces of one split, and of one merge, are told together; what just
 * went on is told in one sentence at the end.
 *
 * @example
 * describeLineage(view)[0]?.sentences[0] // '“Planning” was split into “Plans” and “Money”.'
 */
export function describeLineage(view: LineageView): LineageChapter[] {
  return view.columns.slice(1).map((next, column) => {
    const steps = view.edges.filter((edge) => edge.column === column)
    const going = steps.filter(({ kind }) => kind === 'continues')
    const events = together(steps.filter(({ kind }) => kind !== 'continues')).map(sentence)
    const goesOn = going.length === 0 ? [] : [goOn(going.map(({ to }) => quoted(to)))]
    return {
      heading: `${next.edition.title}, version ${next.number}, ${sayDate(next.publishedOn)}`,
      sentences: [...events, ...goesOn],
    }
  })
}

const goOn = (names: readonly string[]) =>
  `${sayList(names)} ${names.length === 1 ? 'goes' : 'go'} on.`

interface Telling {
  readonly kind: LineageStep['kind']
  readonly froms: readonly (StatementRef | null)[]
  readonly tos: readonly (StatementRef | null)[]
  readonly reason: string
}

function together(steps: readonly LineageStep[]): Telling[] {
  const told = new Map<string, Telling>()
  steps.forEach(({ kind, from, to, reason }, index) => {
    const key = keyOf(kind, { from, to }) ?? `${kind} ${index}`
    const last = told.get(key)
    if (!last) told.set(key, { kind, froms: [from], tos: [to], reason })
    else if (kind === 'splits') told.set(key, { ...last, tos: [...last.tos, to] })
    else told.set(key, { ...last, froms: [...last.froms, from] })
  })
  return [...told.values()]
}

function keyOf(
  kind: LineageStep['kind'],
  { from, to }: Pick<LineageStep, 'from' | 'to'>,
): string | undefined {
  if (kind === 'splits') return `splits ${from?.id}`
  return kind === 'merges' ? `merges ${to?.id}` : undefined
}

function sentence({ kind, froms, tos, reason }: Telling): string {
  const [from, to] = [sayList(froms.map(quoted)), sayList(tos.map(quoted))]
  const sentences: Record<LineageStep['kind'], string> = {
    continues: `${to} goes on.`,
    renames: `${from} is now called ${to}.`,
    merges: `${from} became ${froms.length === 1 ? 'part of ' : ''}${to}.`,
    splits: tos.length === 1 ? `Part of ${from} became ${to}.` : `${from} was split into ${to}.`,
    replaces: `${to} took the place of ${from}.`,
    retires: `${from} ended here.`,
    begins: `${to} is new.`,
  }
  const why = reason.trim()
  return why === '' ? sentences[kind] : `${sentences[kind]} Why: ${why}`
}
