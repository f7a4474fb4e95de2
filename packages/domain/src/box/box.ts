import { z } from 'zod'

import { CalendarDate, type NoFacts, PersonId, type Refusal } from '../shared/index.ts'

/**
 * Every way the anonymous box can say no.
 *
 * @example
 * const facts: BoxReasons['box/code-unknown'] = {}
 */
export interface BoxReasons {
  'box/code-unknown': NoFacts
  'box/not-open': NoFacts
  'box/open-already': NoFacts
  'box/event-not-public': NoFacts
  'box/readers-not-two': NoFacts
  'box/not-a-reader': NoFacts
}

/**
 * A no of the rules for the box.
 *
 * @example
 * const refusal: BoxRefusal | undefined = refuseReaders([ada, ada], team)
 */
export type BoxRefusal = Refusal<BoxReasons>

/**
 * May these two read what is left in a box? They are two different people of the team: one alone
 * could make a message disappear unseen.
 *
 * @example
 * refuseReaders([ada, ada], [ada, bo])?.code // 'box/readers-not-two'
 */
export function refuseReaders(
  readers: readonly PersonId[],
  team: readonly PersonId[],
): BoxRefusal | undefined {
  const isFit = new Set(readers).size === 2 && readers.every((reader) => team.includes(reader))
  return isFit ? undefined : { kind: 'rule', code: 'box/readers-not-two', data: {} }
}

const Somebody = z.strictObject({ id: PersonId, name: z.string() })

/**
 * The box of an event as the team sees it: that there is one, and never what is in it.
 *
 * @example
 * const { open, team }: BoxView = await client.box.get.query({ eventId })
 */
export const BoxView = z.strictObject({
  /** `null` while there is no box. */
  open: z
    .strictObject({
      readers: z.array(Somebody),
      /** Codes that were given out, used or not. */
      codes: z.int().nonnegative(),
      messages: z.int().nonnegative(),
      /** Is whoever asks one of the two? */
      isReader: z.boolean(),
    })
    .nullable(),
  /** Who could be asked to read it. */
  team: z.array(Somebody),
})
export type BoxView = z.infer<typeof BoxView>

/**
 * What somebody left in a box, with the day and no more.
 *
 * @example
 * const { leftOn, words }: BoxMessage = messages[0]
 */
export const BoxMessage = z.strictObject({
  /** Made of chance: it tells no time and no order. */
  id: z.uuid(),
  leftOn: CalendarDate,
  words: z.string(),
})
export type BoxMessage = z.infer<typeof BoxMessage>
