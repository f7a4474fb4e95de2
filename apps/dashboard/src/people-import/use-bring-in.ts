import { explain } from '@cuppa/client'
import type { PeopleImportId } from '@cuppa/domain'
import { useEffect, useRef, useState } from 'react'

import { announcer, client, queryClient } from '../app/cuppa.ts'

/**
 * Brings a file in, a batch after the other, for as long as somebody looks. Whoever leaves the page
 * loses nothing: the server goes on by itself within a minute.
 */
export function useBringIn(importId: PeopleImportId) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const run = async (addsFits: boolean) => {
    setBusy(true)
    setProblem(null)
    try {
      await bringInAll({ importId, addsFits }, () => isHere.current)
    } catch (error) {
      setProblem(explain(error))
    }
    setBusy(false)
    await queryClient.invalidateQueries()
  }
  return { run: (addsFits: boolean) => void run(addsFits), busy, problem }
}

type Asked = Parameters<typeof client.peopleImport.bringIn.mutate>[0]

async function bringInAll(asked: Asked, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const { state } = await client.peopleImport.bringIn.mutate(asked)
    if (state === 'done') {
      announcer.say('The people are written down')
      return
    }
    await queryClient.invalidateQueries({ queryKey: [['peopleImport', 'list']] })
  }
}
