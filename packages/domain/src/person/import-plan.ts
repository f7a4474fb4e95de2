import { z } from 'zod'

import type { ConsentStep } from '../consent/index.ts'
import type { GroupId, PersonId } from '../shared/index.ts'
import type { RowNote } from './import-notes.ts'
import type { ImportRow } from './import-row.ts'

/**
 * What a row of a file would do: write somebody down; perhaps mean somebody who is here; mean
 * somebody of whom it knows more; mean somebody just as they are; or nothing.
 *
 * @example
 * importEffects.includes('new') // true
 */
export const importEffects = ['new', 'fits', 'more', 'same', 'refused'] as const
/**
 * One of {@link importEffects}.
 *
 * @example
 * ImportEffect.parse('new')
 */
export const ImportEffect = z.enum(importEffects)
export type ImportEffect = z.infer<typeof ImportEffect>

/**
 * What a row would do, in the words people see.
 *
 * @example
 * importEffectWords.new // 'New'
 */
export const importEffectWords: Readonly<Record<ImportEffect, string>> = {
  new: 'New',
  fits: 'May be here already',
  more: 'Here already, and the row knows more',
  same: 'Here already',
  refused: 'Left out',
}

/**
 * How far a file is: being read, looked at, being brought in, or over.
 *
 * @example
 * importStates.includes('read') // true
 */
export const importStates = ['reading', 'read', 'working', 'done'] as const
/**
 * One of {@link importStates}.
 *
 * @example
 * ImportState.parse('done')
 */
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

/**
 * Somebody who is here already, and may be the one whom a row means.
 *
 * @example
 * const found: ImportMatch = { personId, sameName: true, ways: [], groupIds: [], said: [] }
 */
export interface ImportMatch {
  readonly personId: PersonId
  readonly sameName: boolean
  /** The ways to reach them, each as `kind:key`. */
  readonly ways: readonly string[]
  readonly groupIds: readonly string[]
  /** What they say now to each thing that they were ever asked. */
  readonly said: readonly {
    readonly purpose: string
    readonly channel: string | null
    readonly step: ConsentStep
  }[]
}

/**
 * What a row would do, with whom, and why; and what of it would be written down.
 *
 * @example
 * const { effect, personId, notes }: ImportJudgement = judgeImportRow(row, [], groups)
 */
export interface ImportJudgement {
  readonly effect: Exclude<ImportEffect, 'refused'>
  /** Whom it means, or may mean; `null` where that is nobody yet. */
  readonly personId: PersonId | null
  readonly notes: readonly RowNote[]
  readonly groupIds: readonly GroupId[]
  readonly agreed: ImportRow['agreed']
}

/**
 * The name of a way to reach somebody, the same for all its spellings.
 *
 * @example
 * wayOf({ kind: 'phone', key: '+442079460958' }) // 'phone:+442079460958'
 */
export const wayOf = ({ kind, key }: { readonly kind: string; readonly key: string }) =>
  `${kind}:${key}`

/**
 * What a row would do, given everybody here who shares a name or a way to be reached with it. Of the
 * same name and reached the same way is the same person; who shares a mailbox or a number under
 * another name may be somebody else, so people decide. Whoever may be meant and said no is not
 * written down with a yes, whatever the file says.
 *
 * @example
 * judgeImportRow(row, [], new Map()).effect // 'new'
 */
export function judgeImportRow(
  row: ImportRow,
  found: readonly ImportMatch[],
  groups: ReadonlyMap<string, GroupId>,
): ImportJudgement {
  const groupIds = row.groups.flatMap((name) => groups.get(groupKey(name)) ?? [])
  const agreed = row.agreed.filter((wish) => !found.some((match) => hasSaidNo(match, wish)))
  const notes: RowNote[] = [
    ...(groupIds.length < row.groups.length ? (['no-such-group'] as const) : []),
    ...(agreed.length < row.agreed.length ? (['said-no'] as const) : []),
  ]
  const plan = { notes, groupIds, agreed }
  const theirs = found.find((match) => isTheirs(row, match))
  if (theirs) {
    const { personId } = theirs
    return knowsMore({ row, groupIds, agreed }, theirs)
      ? { ...plan, effect: 'more', personId, notes: [...notes, 'has-more'] }
      : { ...plan, effect: 'same', personId }
  }
  const sharing = found.find((match) => sharesMailOrPhone(row, match))
  if (sharing) {
    const { personId } = sharing
    return { ...plan, effect: 'fits', personId, notes: [...notes, 'shared-contact'] }
  }
  const named = found.some(({ sameName }) => sameName)
  return {
    ...plan,
    effect: 'new',
    personId: null,
    notes: named ? [...notes, 'same-name'] : notes,
  }
}

/**
 * The same for every way to write the name of a group.
 *
 * @example
 * groupKey(' Tuesday  Group ') // 'tuesday group'
 */
export const groupKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Who has no way at all in the file is known by the name alone. */
const isTheirs = (row: ImportRow, match: ImportMatch) =>
  match.sameName &&
  (row.contacts.length === 0 || row.contacts.some((each) => match.ways.includes(wayOf(each))))

/** A house has one letterbox for many, so a postal address alone says little. */
const sharesMailOrPhone = (row: ImportRow, { ways }: ImportMatch) =>
  row.contacts.some((each) => each.kind !== 'post' && ways.includes(wayOf(each)))

type Wish = ImportRow['agreed'][number]

const stepOf = ({ said }: ImportMatch, { purpose, channel }: Wish) =>
  said.find((each) => each.purpose === purpose && each.channel === channel)?.step

const hasSaidNo = (match: ImportMatch, wish: Wish) => stepOf(match, wish) === 'withdrawn'

interface Known {
  readonly row: ImportRow
  readonly groupIds: readonly GroupId[]
  readonly agreed: readonly Wish[]
}

const knowsMore = ({ row, groupIds, agreed }: Known, match: ImportMatch) =>
  row.contacts.some((each) => !match.ways.includes(wayOf(each))) ||
  groupIds.some((id) => !match.groupIds.includes(id)) ||
  agreed.some((wish) => stepOf(match, wish) !== 'given')
