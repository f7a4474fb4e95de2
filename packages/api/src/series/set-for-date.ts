import { type KnownRefusal, momentBefore, type SetAlone } from '@cuppa/domain'

import { drawAt, whyNotDraw } from '../booking/set-draw.ts'
import { keepIn, whyNotKeep } from '../event/keep-places.ts'
import type { LockedEvent } from '../event/lock-event.ts'
import { setAlone } from '../event/set-alone.ts'
import { askInstead } from '../event/set-questions.ts'
import { remindAt } from '../event/set-reminders.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { keptOn, type SeriesSettings, type SettingsChange } from './series-settings.ts'

interface ForDate {
  readonly change: SettingsChange
  /** For this date and no other: what cannot be is refused. */
  readonly alone?: boolean
  /** What was set for it alone, so that it keeps it. */
  readonly own?: ReadonlySet<SetAlone>
}

/**
 * One date with the settings of its series. Answers whether it could take them: one whose moment is
 * over, or whose places are spoken for already, stays as it is.
 */
export async function setForDate(
  scope: Scope,
  event: LockedEvent,
  { change, alone = false, own = new Set() }: ForDate,
): Promise<boolean> {
  const wanted = withoutOwn(change, alone ? new Set() : own)
  const { questions, reminders } = wanted
  if (questions) await askInstead(scope, event.id, questions)
  if (reminders !== undefined) await remindAt(scope.db, event.id, reminders)
  const refusal = await givePlaces(scope, event, wanted)
  if (alone) {
    obey(refusal)
    await setAlone(scope.db, event, settingsIn(change))
  }
  return refusal === undefined
}

/** Places are kept or drawn: what ends goes before what begins. */
async function givePlaces(
  scope: Scope,
  event: LockedEvent,
  { kept, draw }: SettingsChange,
): Promise<KnownRefusal | undefined> {
  const closesAt = draw && momentBefore(event.when, draw)
  return (
    (closesAt === null ? await drawIfPossible(scope, event, closesAt) : undefined) ??
    (kept ? await keepIfPossible(scope, event, keptOn(event.when, kept)) : undefined) ??
    (closesAt ? await drawIfPossible(scope, event, closesAt) : undefined)
  )
}

const names = ['questions', 'reminders', 'kept', 'draw'] as const

export const settingsIn = (change: SettingsChange) =>
  names.filter((name) => change[name] !== undefined)

const withoutOwn = (
  { questions, reminders, kept, draw }: SettingsChange,
  own: ReadonlySet<SetAlone>,
): SettingsChange => ({
  ...(!own.has('questions') && { questions }),
  ...(!own.has('reminders') && { reminders }),
  ...(!own.has('kept') && { kept }),
  ...(!own.has('draw') && { draw }),
})

async function keepIfPossible(
  scope: Scope,
  event: LockedEvent,
  kept: ReturnType<typeof keptOn>,
): Promise<KnownRefusal | undefined> {
  const refusal = await whyNotKeep(scope, event, kept)
  if (!refusal) await keepIn(scope, event.id, kept)
  return refusal
}

async function drawIfPossible(
  scope: Scope,
  event: LockedEvent,
  closesAt: string | null,
): Promise<KnownRefusal | undefined> {
  const wanted = closesAt === null ? null : { closesAt, outside: null }
  const refusal = await whyNotDraw(scope, event, wanted)
  if (!refusal) await drawAt(scope, event.id, wanted)
  return refusal
}

/** What of it a new date does not have by itself. */
export const settingsChosen = ({
  questions,
  reminders,
  kept,
  draw,
}: SeriesSettings): SettingsChange => ({
  ...(questions.length > 0 && { questions }),
  ...(reminders && { reminders }),
  ...(kept.length > 0 && { kept }),
  ...(draw && { draw }),
})
