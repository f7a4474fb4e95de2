import { Instant } from '@cuppa/domain'
import { z } from 'zod'

/** Where a page of a list ended, newest first: the next page goes on after it. */
export interface Place {
  readonly at: Instant
  readonly id: string
}

const Parts = z.tuple([Instant, z.uuid()])

/** A place as one opaque word, as lists give and take it. */
export const Cursor = z
  .string()
  .max(100)
  .refine((text) => Parts.safeParse(text.split('_')).success)

export const cursorOf = ({ at, id }: Place) => `${at}_${id}`

export function placeOf(cursor: string | null | undefined): Place | undefined {
  if (cursor === null || cursor === undefined) return undefined
  const [at, id] = Parts.parse(cursor.split('_'))
  return { at, id }
}
