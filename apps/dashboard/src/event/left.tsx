import { sayCount } from '@cuppa/domain'

/** Which of many dates could not take a change, and why. */
export function Left({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <p>{`${sayCount(count, 'date', 'dates')} could not take it: the moment is over, there are too few places, or people have places already.`}</p>
  )
}
