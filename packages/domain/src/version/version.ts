import { z } from 'zod'

import { NoteKind, StatementChange, StatementRef, WordMark } from '../change/index.ts'
import { Edition, EditionSlug } from '../edition/index.ts'
import { LineageKind } from '../lineage/index.ts'
import { Credit } from '../person/index.ts'
import { MilestoneView, ProgressSummary, ProgressUpdateView } from '../progress/index.ts'
import { ProvenanceView } from '../provenance/index.ts'
import { CalendarDate, Instant, VersionId } from '../shared/index.ts'
import { PlacedStatement, Wording } from '../statement/index.ts'

/**
 * What can become of a published version.
 *
 * @example
 * versionStates.includes('withdrawn') // true
 */
export const versionStates = ['current', 'superseded', 'withdrawn'] as const
/**
 * The state of a version, as one of {@link versionStates}.
 *
 * @example
 * VersionState.parse('current')
 */
export const VersionState = z.enum(versionStates)
export type VersionState = z.infer<typeof VersionState>

/**
 * A published version in a list. `publishedOn` is the community's date; `recordedAt` is when the row was made.
 *
 * @example
 * const { number, publishedOn, state }: VersionSummary = view.version
 */
export const VersionSummary = z.strictObject({
  id: VersionId,
  number: z.int().positive(),
  publishedOn: CalendarDate,
  recordedAt: Instant,
  state: VersionState,
  withdrawnReason: z.string().nullable(),
  /** The letter: a few plain paragraphs on what is new in this version. */
  letter: z.string(),
})
export type VersionSummary = z.infer<typeof VersionSummary>

/**
 * Who had a part in a version, each as they want to be named. `unnamed` counts those who are not,
 * and `former` those who were forgotten since, whose wish is not known any more.
 *
 * @example
 * const { credits, unnamed, former, atLeast }: Contributors = view.contributors
 */
export const Contributors = z.strictObject({
  credits: z.array(Credit),
  unnamed: z.int().nonnegative(),
  former: z.int().nonnegative(),
  /** All who took part, where only a number is known ("more than 50"). */
  atLeast: z.int().nonnegative().nullable(),
})
export type Contributors = z.infer<typeof Contributors>

/**
 * A statement as a reader of one version meets it.
 *
 * @example
 * const quiet = (statement: ReadStatement) => statement.progress === null
 */
export const ReadStatement = PlacedStatement.extend({
  /** The links that stand beside it; its own page holds all of them, as many as `provenanceCount` says. */
  provenance: z.array(ProvenanceView),
  provenanceCount: z.int().nonnegative(),
  progress: ProgressSummary.nullable(),
})
export type ReadStatement = z.infer<typeof ReadStatement>

/**
 * One version of the direction, whole; statements in reading order.
 *
 * @example
 * const { statements }: DirectionView = await client.direction.current.query()
 */
export const DirectionView = z.strictObject({
  edition: Edition,
  version: VersionSummary,
  /** All versions of this edition, newest first. */
  versions: z.array(VersionSummary),
  editions: z.array(Edition),
  statements: z.array(ReadStatement),
  contributors: Contributors,
})
export type DirectionView = z.infer<typeof DirectionView>

/**
 * A change with the plain words somebody wrote about it.
 *
 * @example
 * const worth = worthTelling(view.changes satisfies NotedChange[])
 */
export const NotedChange = StatementChange.extend({
  noteKind: NoteKind,
  note: z.string(),
  /** What came out of it (split, merged, replaced), or what it came out of. */
  successors: z.array(StatementRef.extend({ by: LineageKind })),
  predecessors: z.array(StatementRef.extend({ by: LineageKind })),
  /** Who or what asked for it: the links that stand behind it here and not in the version before. */
  provenance: z.array(ProvenanceView),
})
export type NotedChange = z.infer<typeof NotedChange>

/**
 * What changed from one version to the next, with every note.
 *
 * @example
 * const sentences = (view: ChangesView) => view.changes.map(describeChange)
 */
export const ChangesView = z.strictObject({
  edition: Edition,
  /** `null` for the first version there ever was. `fromEdition` is set when it is of an earlier edition. */
  from: VersionSummary.nullable(),
  fromEdition: EditionSlug.nullable(),
  to: VersionSummary,
  changes: z.array(NotedChange),
  sameCount: z.int().nonnegative(),
})
export type ChangesView = z.infer<typeof ChangesView>

/**
 * One stage in a statement's life: the version that first carried these words.
 *
 * @example
 * const [latest]: StatementStage[] = page.stages
 */
export const StatementStage = Wording.extend({
  edition: Edition,
  versionNumber: z.int().positive(),
  publishedOn: CalendarDate,
  noteKind: NoteKind.nullable(),
  note: z.string(),
  titleMarks: z.array(WordMark),
  wordMarks: z.array(WordMark),
})
export type StatementStage = z.infer<typeof StatementStage>

/**
 * Everything public about one statement.
 *
 * @example
 * const isLive = (page: StatementPageView) => page.state === 'live'
 */
export const StatementPageView = z.strictObject({
  statement: StatementRef,
  /** `retired` statements keep their page, with the reason. */
  state: z.enum(['live', 'retired']),
  retiredReason: z.string().nullable(),
  /** Where it stands now, or stood last. */
  place: z.strictObject({
    edition: Edition,
    versionNumber: z.int().positive(),
    parent: StatementRef.nullable(),
  }),
  children: z.array(StatementRef),
  /** Newest first. */
  stages: z.array(StatementStage),
  predecessors: z.array(StatementRef.extend({ by: LineageKind, reason: z.string() })),
  successors: z.array(StatementRef.extend({ by: LineageKind, reason: z.string() })),
  provenance: z.array(ProvenanceView),
  /** Newest first. */
  progress: z.array(ProgressUpdateView),
  milestones: z.array(MilestoneView),
})
export type StatementPageView = z.infer<typeof StatementPageView>
