import type { Instant } from '@cuppa/domain'
import { useEffect, useState } from 'react'

const current = (): Instant => new Date().toISOString()

/** The moment it is, looked at again every half minute: an event begins while the page stands open. */
export function useNow(): Instant {
  const [now, setNow] = useState(current)
  useEffect(() => {
    const timer = setInterval(() => setNow(current()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
