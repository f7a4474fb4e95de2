import type { CalendarDate, NoFacts, Refusal } from '../shared/index.ts'
import type { VersionState } from './version.ts'

/**
 * Every way publishing or withdrawing can say no.
 *
 * @example
 * const facts: VersionReasons['version/already-withdrawn'] = { number: 2 }
 */
export interface VersionReasons {
  'version/not-found': { edition: string; number: number }
  'version/already-withdrawn': { number: number }
  'version/only-one-left': { number: number }
  'version/reason-missing': NoFacts
  'version/nothing-changed': NoFacts
  'version/dated-before-last': { publishedOn: string; lastPublishedOn: string }
  'version/dated-in-future': { publishedOn: string; today: string }
  'version/letter-missing': NoFacts
}

/**
 * A no of the rules for versions.
 *
 * @example
 * const refusal: VersionRefusal | undefined = refuseLetter(letter)
 */
export type VersionRefusal = Refusal<VersionReasons>

/**
 * The days that publishing is judged by, in the community's calendar.
 *
 * @example
 * const days: PublishDays = { today: '2021-01-11', publishedOn: '2020-12-18', lastPublishedOn: '2020-11-27' }
 */
export interface PublishDays {
  readonly today: CalendarDate
  readonly publishedOn: CalendarDate
  /** Of the edition's last version; `null` when this is its first. */
  readonly lastPublishedOn: CalendarDate | null
}

/**
 * May a version carry this day? Not a day to come, and not one before the version before it.
 *
 * @example
 * refusePublishDay({ today: '2021-01-04', publishedOn: '2020-12-18', lastPublishedOn: '2020-11-27' }) // undefined: yes
 */
export function refusePublishDay({
  today,
  publishedOn,
  lastPublishedOn,
}: PublishDays): VersionRefusal | undefined {
  if (publishedOn > today) {
    return { kind: 'rule', code: 'version/dated-in-future', data: { publishedOn, today } }
  }
  if (lastPublishedOn !== null && publishedOn < lastPublishedOn) {
    const data = { publishedOn, lastPublishedOn }
    return { kind: 'rule', code: 'version/dated-before-last', data }
  }
  return undefined
}

/**
 * A version goes out with a letter: a few plain words on what is new.
 *
 * @example
 * refuseLetter('  ')?.code // 'version/letter-missing'
 */
export function refuseLetter(letter: string): VersionRefusal | undefined {
  if (letter.trim() !== '') return undefined
  return { kind: 'rule', code: 'version/letter-missing', data: {} }
}

interface Numbered {
  readonly number: number
  readonly withdrawnReason: string | null
}

/**
 * The number of the next version of an edition. Withdrawn ones keep theirs, so none is used twice.
 *
 * @example
 * nextNumber([{ number: 1 }, { number: 2 }]) // 3
 */
export function nextNumber(versions: readonly Pick<Numbered, 'number'>[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1
}

/**
 * The current version of an edition: the newest that was not withdrawn. An edition without any
 * version has none.
 *
 * @example
 * currentOf(versions)?.number // 2
 */
export function currentOf<Version extends Numbered>(
  versions: readonly Version[],
): Version | undefined {
  return versions
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .toSorted((one, other) => other.number - one.number)[0]
}

/**
 * What state a version is in, beside the others of its edition.
 *
 * @example
 * versionStateOf(first, [first, second]) // 'superseded'
 */
export function versionStateOf(version: Numbered, versions: readonly Numbered[]): VersionState {
  if (version.withdrawnReason !== null) return 'withdrawn'
  return currentOf(versions)?.number === version.number ? 'current' : 'superseded'
}

/**
 * May this version be withdrawn? It stays readable, with the reason in sight. The last one that
 * stands must stay, so that the edition always has a current version: publish a better one first.
 *
 * @example
 * refuseWithdraw(versions, { number: 1, reason: 'It named someone who had not agreed.' })
 */
export function refuseWithdraw(
  versions: readonly Numbered[],
  { number, reason }: { readonly number: number; readonly reason: string },
): VersionRefusal | undefined {
  const standing = versions.filter(({ withdrawnReason }) => withdrawnReason === null)
  if (!standing.some((version) => version.number === number)) {
    return { kind: 'conflict', code: 'version/already-withdrawn', data: { number } }
  }
  if (reason.trim() === '') return { kind: 'rule', code: 'version/reason-missing', data: {} }
  if (standing.length > 1) return undefined
  return { kind: 'rule', code: 'version/only-one-left', data: { number } }
}

/**
 * Are an edition's versions sound (T2)? Numbers 1 to n without gaps, days that never go back, and
 * exactly one current.
 *
 * @example
 * areSoundVersions([{ number: 1, publishedOn: '2020-11-27', withdrawnReason: null }]) // true
 */
export function areSoundVersions(
  versions: readonly (Numbered & { readonly publishedOn: CalendarDate })[],
): boolean {
  const ordered = versions.toSorted((one, other) => one.number - other.number)
  const states = ordered.map((version) => versionStateOf(version, versions))
  return (
    ordered.every(
      ({ number, publishedOn }, index) =>
        number === index + 1 && publishedOn >= (ordered[index - 1]?.publishedOn ?? ''),
    ) && states.filter((state) => state === 'current').length === Math.min(1, versions.length)
  )
}
