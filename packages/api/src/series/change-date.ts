import type { MoveWrite, SetAlone } from '@cuppa/domain'

import { tellSource } from '../event/change-told.ts'
import type { LockedEvent } from '../event/lock-event.ts'
import { placesChanged } from '../event/places-changed.ts'
import { followAgain, setAlone } from '../event/set-alone.ts'
import { writeDecision } from '../event/write-decision.ts'
import { changeEvent, setParts } from '../event/write-event.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellMove, tellPlaces } from '../message/tell-everyone.ts'
import { setForDate, settingsIn } from './set-for-date.ts'
import type { SeriesChange } from './update-series.ts'

export interface DateChange {
  readonly event: LockedEvent
  readonly move: MoveWrite | null
  /** For this date and no other. */
  readonly alone: boolean
  /** What was set for it alone. */
  readonly own: ReadonlySet<SetAlone>
  /** The change was made on its page. */
  readonly isNamed: boolean
}

/**
 * One date with the change of its series: one revision, and a higher sequence if its time is new.
 * Answers whether it could take all of it.
 */
export async function changeDate(
  scope: Scope,
  date: DateChange,
  change: SeriesChange,
): Promise<boolean> {
  const { event, move, alone, own, isNamed } = date
  // Whoever has the date open is told either way that it is another one now.
  if (move || isTold(change)) await changeTold(scope, date, change)
  else await changeEvent(scope, event, {})
  if (alone && isTold(change)) await setAlone(scope.db, event, ['words'])
  const when = move?.when ?? event.when
  const now = { ...event, when, startsAt: when.startsAt, endsAt: when.endsAt }
  const isTaken = await setForDate(scope, now, { change, alone, own })
  if (isNamed && !alone) await followAgain(scope.db, event.id, settingsIn(change))
  return isTaken
}

async function changeTold(
  scope: Scope,
  { event, move, alone }: DateChange,
  change: SeriesChange,
): Promise<void> {
  const { kind, title, summary, words } = { ...event, ...wordsOf(change) }
  const columns = {
    kind,
    title,
    summary,
    words,
    stands_alone: event.standsAlone || (alone && move !== null),
    revised_at: scope.now(),
  }
  const changedPlaces = await placesChanged(scope, event, change.places)
  await setParts(scope.db, event.id, partsOf(change))
  if (move) await writeDecision(scope, event, { decision: move, columns })
  else await changeEvent(scope, event, columns)
  if (event.state === 'draft') return
  if (move) await tellMove(scope, event, move.when)
  await tellPlaces(scope, event.id, changedPlaces)
  await tellSource(scope, { ...event, kind, title, summary, when: move?.when ?? event.when })
}

/** Does it change what is told, and not only when it is or what is set? */
const isTold = (change: SeriesChange) =>
  Object.keys({ ...wordsOf(change), ...partsOf(change) }).length > 0

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
