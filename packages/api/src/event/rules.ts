import type { EventState, Instant, KnownRefusal, When } from '@cuppa/domain'

interface Judged {
  readonly title: string
  readonly state: EventState
}

type Promised = Pick<When, 'startsWall' | 'endsWall' | 'zone'>

/** The moments that follow from what a clock on the wall shows; none where no clock shows it. */
export function whenOf({ startsWall, endsWall, zone }: Promised): When | undefined {
  const [startsAt, endsAt] = [momentOf(startsWall, zone), momentOf(endsWall, zone)]
  if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) return undefined
  return { startsWall, endsWall, zone, startsAt, endsAt }
}

/** Of two moments that a clock shows alike in autumn, the first. */
function momentOf(wall: string, zone: string): Instant | undefined {
  const wanted = Date.parse(`${wall}:00Z`)
  for (const before of [24, -24]) {
    const guess =
      wanted - (shownAt(wanted - before * 3_600_000, zone) - (wanted - before * 3_600_000))
    if (shownAt(guess, zone) === wanted) return new Date(guess).toISOString()
  }
  return undefined
}

function shownAt(moment: number, zone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  return Date.parse(`${shown.replace(' ', 'T')}Z`)
}

const no = (code: 'event/state-wrong', { title, state }: Judged): KnownRefusal => ({
  kind: 'rule',
  code,
  data: { title, state },
})

const unless = (states: readonly EventState[], event: Judged) =>
  states.includes(event.state) ? undefined : no('event/state-wrong', event)

const withReason = (reason: string): KnownRefusal | undefined =>
  reason === '' ? { kind: 'rule', code: 'event/reason-missing', data: {} } : undefined

export const refusePublish = (event: Judged) => unless(['draft'], event)
export const refuseMove = (event: Judged) => unless(['draft', 'published', 'postponed'], event)
export const refuseCancel = (event: Judged, reason: string) =>
  unless(['published', 'postponed'], event) ?? withReason(reason)
export const refusePostpone = (event: Judged, reason: string) =>
  unless(['published'], event) ?? withReason(reason)
export const refuseRestore = (event: Judged) => unless(['cancelled', 'postponed'], event)
export const refuseRemove = (event: Judged) => unless(['draft'], event)
