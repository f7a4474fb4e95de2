import { useEffect, useState } from 'react'

import { sentenceFor } from './sentence-for.ts'

/** What to say about an error, as soon as it is known. */
export function useSentence(error: unknown): string {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let isHere = true
    void sentenceFor(error).then((words) => {
      if (isHere) setSentence(words)
    })
    return () => {
      isHere = false
    }
  }, [error])
  return sentence
}
