import { createContext, use, useEffect, useState, type ReactNode } from 'react'

import { useMe } from '../app/session.ts'
import { Waiting } from '../app/states.tsx'
import type { HeldText } from './autosave.ts'
import { openTextStore, type TextPlace, type TextStore } from './kept-texts.ts'
import { HeldNote } from './note.ts'
import { claimTab, type Tab } from './tab.ts'
import { createTextsInHand, type LeftTexts } from './texts-in-hand.ts'
import { inOneHand, noteKind, wordsKind, type WordsInHand } from './words-in-hand.ts'
import { HeldWords } from './words.ts'

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
  const [words, notes] = await Promise.all([
    findLeft({ name: 'words', held: HeldWords }, owner, tab),
    findLeft({ name: 'notes', held: HeldNote }, owner, tab),
  ])
  return inOneHand(
    createTextsInHand(wordsKind, words, tab),
    createTextsInHand(noteKind, notes, tab),
  )
}

async function findLeft<Held extends HeldText>(
  place: TextPlace<Held>,
  owner: string,
  tab: Tab,
): Promise<LeftTexts<Held>> {
  try {
    const now = () => Date.now()
    const store = await openTextStore(place, { factory: indexedDB, owner, tab: tab.id, now })
    return { store, records: await store.all() }
  } catch {
    return { store: noStore(), records: [] }
  }
}

/** A browser that keeps nothing: the save state says so while something is unsaved. */
const noStore = <Held extends HeldText>(): TextStore<Held> => ({
  all: async () => [],
  forStatement: () => ({
    keep: () => Promise.reject(new Error('This browser keeps nothing')),
    forget: async () => {},
  }),
  forget: async () => {},
})

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
