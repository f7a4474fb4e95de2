import type { Instant, OutsideSeed } from '@cuppa/domain'

interface Columns {
  readonly source: string | null
  readonly knownAt: Instant | null
}

/** Whose numbers decide a draw, where they are not ours. */
export const outsideOf = ({ source, knownAt }: Columns): OutsideSeed | null =>
  source === null || knownAt === null ? null : { words: source, knownAt }
