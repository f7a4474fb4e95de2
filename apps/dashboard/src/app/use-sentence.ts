import { useEffect, useState } from 'react'

import { sentenceFor } from './sentence-for.ts'

/** What to say about an error, as soon as it is known. */
export function useSentence(error: unknown): string {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let isHere = true
    const load = async () => {
      const words = await sentenceFor(error)
      if (isHere) setSentence(words)
    }
    void load()
    return () => {
      isHere = false
    }
  }, [error])
  return sentence
}
