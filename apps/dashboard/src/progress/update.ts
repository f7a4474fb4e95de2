import { CalendarDate, EvidenceKind, line, ProgressState, prose, SourceId } from '@cuppa/domain'
import type { UseFormReturn } from 'react-hook-form'
import { z } from 'zod'

/** One piece of evidence as the form holds it: empty fields are things left out. */
const Evidence = z.strictObject({
  kind: EvidenceKind,
  title: line(200, 1),
  words: prose(1_000),
  url: z
    .literal('')
    .transform(() => null)
    .or(
      z
        .string()
        .max(2_000)
        .regex(/^(?:https:\/\/|\/(?!\/))\S*$/),
    ),
  sourceId: z
    .literal('')
    .transform(() => null)
    .or(SourceId),
})

type EvidenceInput = z.input<typeof Evidence>

export const noEvidence: EvidenceInput[] = []

/** A new piece, before anything is written. */
export const blankEvidence = (): EvidenceInput => ({
  kind: 'link',
  title: '',
  words: '',
  url: '',
  sourceId: '',
})

export const evidenceWords: Record<EvidenceKind, string> = {
  event: 'Something that happened',
  notes: 'Notes',
  post: 'A post',
  document: 'A document',
  number: 'A number',
  story: 'A story',
  link: 'A web page',
}

/** An update as its form holds it. */
export const Update = z.strictObject({
  state: ProgressState,
  words: prose(2_000, 1),
  percent: z
    .literal('')
    .transform(() => null)
    .or(
      z
        .string()
        .regex(/^(?:100|\d{1,2})$/)
        .transform(Number),
    ),
  happenedOn: CalendarDate,
  evidence: z.array(Evidence).max(20),
})

export const labels = {
  state: 'How is it going',
  words: 'In words',
  percent: 'Part of the way',
  happenedOn: 'Date',
  evidence: 'Evidence',
}

export type UpdateFields = UseFormReturn<z.input<typeof Update>, unknown, z.output<typeof Update>>
