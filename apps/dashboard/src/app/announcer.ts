/** Sentences that are spoken once, politely, and never move focus (WCAG 4.1.3). */
export interface Announcer {
  readonly say: (sentence: string) => void
  readonly heard: () => string
  readonly subscribe: (listener: () => void) => () => void
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let said = ''
  return {
    say: (sentence) => {
      // The same sentence twice is no change to a screen reader; an unseen space makes it one.
      said = sentence === said ? `${sentence}\u00A0` : sentence
      listeners.forEach((listener) => listener())
    },
    heard: () => said,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
