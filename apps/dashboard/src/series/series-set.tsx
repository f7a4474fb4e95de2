import { Notice } from '@cuppa/ui'

import { Left } from '../event/left.tsx'
import type { SettingsChange } from '../event/use-set-dates.ts'
import type { SeriesNow } from './use-series.ts'

export interface SeriesSetProps extends Pick<SeriesNow, 'series' | 'mayNot'> {
  /** Answers how many dates could not take it. */
  readonly save: (change: SettingsChange) => Promise<number>
}

/** That it is saved, and for how many dates it could not be. */
export function DatesSaved({ left }: { readonly left: number | null }) {
  if (left === null) return null
  return (
    <Notice look="good" title="Saved">
      <p>The dates to come have it, and later ones get it.</p>
      <Left count={left} />
    </Notice>
  )
}
