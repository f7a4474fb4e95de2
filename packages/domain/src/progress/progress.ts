import { z } from 'zod'

import {
  CalendarDate,
  EvidenceId,
  MilestoneId,
  ProgressUpdateId,
  SourceId,
} from '../shared/index.ts'

/** How something is going. `stopped` and `changed` are honest ends too. */
export const progressStates = [
  'not-started',
  'under-way',
  'going-well',
  'stuck',
  'done',
  'stopped',
  'changed',
] as const
export const ProgressState = z.enum(progressStates)
export type ProgressState = z.infer<typeof ProgressState>

/** The words people see for each state. */
export const progressWords: Record<ProgressState, string> = {
  'not-started': 'Not started yet',
  'under-way': 'Under way',
  'going-well': 'Going well',
  stuck: 'Stuck',
  done: 'Done',
  stopped: 'Stopped',
  changed: 'Changed course',
}

/** A share in whole percent, or `null` where a number would say nothing. */
export const Percent = z.int().min(0).max(100).nullable()
export type Percent = z.infer<typeof Percent>

export const evidenceKinds = [
  'event',
  'notes',
  'post',
  'document',
  'number',
  'story',
  'link',
] as const
export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Something anyone can check. `url` is `https:` or a path on this site; `sourceId` points at our own record. */
export const EvidenceView = z.strictObject({
  id: EvidenceId,
  kind: EvidenceKind,
  title: z.string(),
  words: z.string(),
  url: z.string().nullable(),
  sourceId: SourceId.nullable(),
  happenedOn: CalendarDate.nullable(),
})
export type EvidenceView = z.infer<typeof EvidenceView>

/** `happenedOn` is the day the update speaks of; `recordedOn` the day it was written down. */
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

export const ProgressSummary = z.strictObject({
  state: ProgressState,
  words: z.string(),
  percent: Percent,
  happenedOn: CalendarDate,
  evidenceCount: z.int().nonnegative(),
})
export type ProgressSummary = z.infer<typeof ProgressSummary>

export const milestoneStates = ['planned', 'reached', 'missed', 'dropped'] as const
export const MilestoneState = z.enum(milestoneStates)
export type MilestoneState = z.infer<typeof MilestoneState>

export const MilestoneView = z.strictObject({
  id: MilestoneId,
  title: z.string(),
  dueOn: CalendarDate,
  state: MilestoneState,
  settledOn: CalendarDate.nullable(),
  reason: z.string(),
})
export type MilestoneView = z.infer<typeof MilestoneView>
