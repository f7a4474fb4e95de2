import { CalendarDate, Channel, line, prose, SourceId, SourceKind } from '@cuppa/domain'
import { z } from 'zod'

import { CreditInput } from './credits.ts'

export const sourceInput = {
  kind: SourceKind,
  title: line(200, 1),
  /** When it was said, held or decided. */
  happenedOn: CalendarDate,
  channel: Channel.nullable(),
  words: prose(4_000),
  partOf: SourceId.nullable(),
  peopleCount: z.int().min(0).max(10_000_000).nullable(),
  credits: z.array(CreditInput).max(200),
}
