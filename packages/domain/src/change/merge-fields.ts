/** What a field can hold; one that is missing is `undefined`. */
type FieldValue = string | number | null | undefined

/**
 * The fields of one thing, each by its name.
 *
 * @example
 * const fields: FieldsOf<'name' | 'phone'> = { name: 'The Allotment', phone: null }
 */
export type FieldsOf<Name extends string> = Readonly<Record<Name, FieldValue>>

/**
 * Two people's changes of the same fields, put together.
 *
 * @example
 * const { merged, clashes }: MergedFields<typeof base> = mergeFields({ base, mine, theirs })
 */
export interface MergedFields<Fields> {
  /** Theirs, with all that I changed. Where both changed a field, mine stands here: ask `clashes`. */
  readonly merged: Fields
  /** What I changed. */
  readonly mine: readonly (keyof Fields & string)[]
  /** What only they changed. */
  readonly theirs: readonly (keyof Fields & string)[]
  /** What both changed, each to something else. */
  readonly clashes: readonly (keyof Fields & string)[]
}

/**
 * Puts together what two people changed in the same fields since `base`. A field that one of them
 * changed is as that person left it; only one that both changed, each to something else, clashes.
 *
 * @example
 * mergeFields({
 *   base: { name: 'Tea', phone: '1' },
 *   mine: { name: 'Tea', phone: '2' },
 *   theirs: { name: 'Coffee', phone: '1' },
 * }).merged // { name: 'Coffee', phone: '2' }
 */
export function mergeFields<Fields extends FieldsOf<string>>(texts: {
  readonly base: Fields
  readonly mine: Fields
  readonly theirs: Fields
}): MergedFields<Fields> {
  const { base, mine, theirs } = texts
  const changed = changedFields(base, mine)
  const changedThere = changedFields(base, theirs)
  return {
    merged: withFields(theirs, mine, changed),
    mine: changed,
    theirs: changedThere.filter((name) => !changed.includes(name)),
    clashes: changed.filter((name) => changedThere.includes(name) && mine[name] !== theirs[name]),
  }
}

/**
 * The names of the fields that are not in `after` what they were in `before`.
 *
 * @example
 * changedFields({ name: 'Tea', phone: '1' }, { name: 'Tea', phone: '2' }) // ['phone']
 */
export function changedFields<Fields extends FieldsOf<string>>(
  before: Fields,
  after: Fields,
): (keyof Fields & string)[] {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
}

function withFields<Fields extends FieldsOf<string>>(
  fields: Fields,
  from: Fields,
  names: readonly string[],
): Fields {
  const taken = Object.entries(from).filter(([name]) => names.includes(name))
  const rest = Object.entries(fields).filter(([name]) => !names.includes(name))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field comes out of a `Fields`
  return Object.fromEntries([...rest, ...taken]) as Fields
}
