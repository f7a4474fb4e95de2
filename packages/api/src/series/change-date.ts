import type { When } from '@cuppa/domain'

import { tellSource } from '../event/change-told.ts'
import type { LockedDate } from '../event/lock-event.ts'
import { moveInPublic } from '../event/move-event.ts'
import { changeEvent, type Columns, setParts, whenColumns } from '../event/write-event.ts'
import type { Scope } from '../kernel/scope.ts'
import { whenOn } from './make-dates.ts'
import type { SeriesChange } from './update-series.ts'

interface Change {
  readonly change: SeriesChange
  /** For this date and no other. */
  readonly alone: boolean
}

/** One date with the change of its series: one revision, and a higher sequence if its time is new. */
export async function changeDate(scope: Scope, date: LockedDate, what: Change): Promise<void> {
  const { change, alone } = what
  const when = newWhen(date, what)
  const { kind, title, summary, words } = { ...date, ...wordsOf(change) }
  const columns: Columns = {
    kind,
    title,
    summary,
    words,
    stands_alone: date.standsAlone || (alone && when !== undefined),
    revised_at: scope.now(),
  }
  await setParts(scope.db, date.id, partsOf(change))
  if (date.state === 'draft') {
    await changeEvent(scope, date, { ...columns, ...(when && whenColumns(when)) })
    return
  }
  if (when) await moveInPublic(scope, date, { ...columns, when })
  else await changeEvent(scope, date, columns)
  await tellSource(scope, { ...date, kind, title, summary, ...when })
}

/** What is left out stays as it is. */
export const wordsOf = ({ kind, title, summary, words }: SeriesChange) => ({
  ...(kind !== undefined && { kind }),
  ...(title !== undefined && { title }),
  ...(summary !== undefined && { summary }),
  ...(words !== undefined && { words }),
})

export const partsOf = ({ places, agenda }: SeriesChange) => ({
  ...(places && { places }),
  ...(agenda && { agenda }),
})

/** What is cancelled or put off keeps the time that people were told. */
function newWhen(date: LockedDate, { change, alone }: Change): When | undefined {
  const { time } = change
  const { recurrenceKey: key } = date
  const isFree = alone || !date.standsAlone
  const isHeld = date.state === 'draft' || date.state === 'published'
  if (!time || !isFree || !isHeld || key === null) return undefined
  const when = whenOn({ ...time, startsWall: `${key}T${time.startsAt}` }, key)
  return when && isSame(when, date) ? undefined : when
}

const isSame = (one: When, other: When) =>
  one.startsWall === other.startsWall && one.endsWall === other.endsWall && one.zone === other.zone
