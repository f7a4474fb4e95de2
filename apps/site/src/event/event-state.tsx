import type { EventState as State } from '@cuppa/domain'

const words: Record<State, string | null> = {
  draft: 'Not announced yet',
  published: null,
  postponed: 'Put off: a new date will follow',
  cancelled: 'Cancelled',
}

/** What a reader must know before they set out. Said in words, as colour alone tells nobody. */
export function EventState({ state }: { readonly state: State }) {
  const told = words[state]
  return told ? <p className="event-state">{told}</p> : null
}
