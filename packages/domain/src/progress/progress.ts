import { z } from 'zod'

import { AttendanceNumbers } from '../attendance/numbers.ts'
import { EventSlug } from '../event/event-slug.ts'
import {
  CalendarDate,
  EvidenceId,
  MilestoneId,
  ProgressUpdateId,
  SourceId,
} from '../shared/index.ts'
import { MilestoneState, ProgressState } from './progress-state.ts'

/**
 * A share in whole percent, or `null` where a number would say nothing.
 *
 * @example
 * Percent.parse(40)
 */
export const Percent = z.int().min(0).max(100).nullable()
export type Percent = z.infer<typeof Percent>

/**
 * What can show that something is so.
 *
 * @example
 * evidenceKinds.includes('story') // true
 */
export const evidenceKinds = [
  'event',
  'notes',
  'post',
  'document',
  'number',
  'story',
  'link',
] as const
/**
 * The kind of a piece of evidence, as one of {@link evidenceKinds}.
 *
 * @example
 * EvidenceKind.parse('event')
 */
export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>

/**
 * Something anyone can check. `url` is `https:` or a path on this site; `sourceId` points at our own record.
 *
 * @example
 * const links = update.evidence.filter((each: EvidenceView) => each.url !== null)
 */
export const EvidenceView = z.strictObject({
  id: EvidenceId,
  kind: EvidenceKind,
  title: z.string(),
  words: z.string(),
  url: z.string().nullable(),
  sourceId: SourceId.nullable(),
  happenedOn: CalendarDate.nullable(),
  /** The event that it is, with numbers that were computed from who was there. */
  event: z.strictObject({ slug: EventSlug, numbers: AttendanceNumbers }).nullable(),
})
export type EvidenceView = z.infer<typeof EvidenceView>

/**
 * `happenedOn` is the day the update speaks of; `recordedOn` the day it was written down.
 *
 * @example
 * const latest: ProgressUpdateView | undefined = latestFirst(updates)[0]
 */
export const ProgressUpdateView = z.strictObject({
  id: ProgressUpdateId,
  state: ProgressState,
  words: z.string(),
  percent: Percent,
  happenedOn: CalendarDate,
  recordedOn: CalendarDate,
  evidence: z.array(EvidenceView),
})
export type ProgressUpdateView = z.infer<typeof ProgressUpdateView>

/**
 * How something is going now: its latest update in short.
 *
 * @example
 * const summary: ProgressSummary | null = summarise(updates)
 */
export const ProgressSummary = z.strictObject({
  state: ProgressState,
  words: z.string(),
  percent: Percent,
  happenedOn: CalendarDate,
  evidenceCount: z.int().nonnegative(),
})
export type ProgressSummary = z.infer<typeof ProgressSummary>

/**
 * Something that is expected by a day. Once settled it says when, and why where it did not work.
 *
 * @example
 * const open = milestones.filter((each: MilestoneView) => each.state === 'planned')
 */
export const MilestoneView = z.strictObject({
  id: MilestoneId,
  title: z.string(),
  dueOn: CalendarDate,
  state: MilestoneState,
  settledOn: CalendarDate.nullable(),
  reason: z.string(),
})
export type MilestoneView = z.infer<typeof MilestoneView>
