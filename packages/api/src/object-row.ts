import type { ReasonCode } from '@cuppa/domain'

import type { Noun, Standing } from './object-standings.ts'

/** `nothing` is an answer without anything in it; a code is the reason for a no. */
export type Outcome = 'yes' | 'nothing' | ReasonCode

/** The same for everyone who may call, or another for editors, where what is public is for publishers. */
export type Outcomes = Outcome | { readonly editor: Outcome; readonly publisher: Outcome }

export interface Row {
  readonly noun: Noun
  readonly outcomes: Readonly<Record<string, Outcomes>>
}

/** What is answered for each way in which an object of this noun can stand. */
export const as = <Each extends Noun>(
  noun: Each,
  outcomes: Record<Standing<Each>, Outcomes>,
): Row => ({
  noun,
  outcomes,
})
