import { createContext, use, useEffect, useState, type ReactNode } from 'react'

import { useMe } from '../app/session.ts'
import { Waiting } from '../app/states.tsx'
import { openWordStore, type WordStore } from './kept-words.ts'
import { createNotesInHand } from './notes-in-hand.ts'
import { claimTab } from './tab.ts'
import { createWordsInHand, type WordsInHand } from './words-in-hand.ts'

const Hands = createContext<WordsInHand | null>(null)

/** Gives every page the words that are being written, found again after a reload or a crash. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { id: owner } = useMe()
  const [hands, setHands] = useState<WordsInHand | null>(null)
  useEffect(() => {
    let gone = false
    void takeUp(owner).then((words) => {
      if (!gone) setHands(words)
    })
    return () => {
      gone = true
    }
  }, [owner])
  useWatch(hands)
  return hands ? <Hands value={hands}>{children}</Hands> : <Waiting />
}

export function useWordsInHand(): WordsInHand {
  const hands = use(Hands)
  if (!hands) throw new Error('useWordsInHand stands outside of WordsProvider')
  return hands
}

async function takeUp(owner: string): Promise<WordsInHand> {
  const tab = await claimTab()
  const notes = createNotesInHand(owner)
  const now = () => Date.now()
  try {
    const store = await openWordStore({ factory: indexedDB, owner, tab: tab.id, now })
    return createWordsInHand({ store, records: await store.all() }, tab, notes)
  } catch {
    return createWordsInHand({ store: noStore, records: [] }, tab, notes)
  }
}

/** A browser that keeps nothing: the save state says so while something is unsaved. */
const noStore: WordStore = {
  all: async () => [],
  forStatement: () => ({
    keep: () => Promise.reject(new Error('This browser keeps nothing')),
    forget: async () => {},
  }),
  forget: async () => {},
}

/** Back online, back in this tab: try again at once. Leaving with unsaved words: the browser asks. */
function useWatch(hands: WordsInHand | null) {
  useEffect(() => {
    if (!hands) return undefined
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('online', hands.tryAll, { signal })
    window.addEventListener('focus', hands.tryAll, { signal })
    const ask = (event: BeforeUnloadEvent) => {
      if (hands.someUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask, { signal })
    return () => stop.abort()
  }, [hands])
}
