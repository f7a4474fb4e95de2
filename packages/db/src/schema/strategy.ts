import type {
  CalendarDate,
  Channel,
  CreditKind,
  EditionId,
  EditionSlug,
  EvidenceId,
  EvidenceKind,
  Instant,
  LineageEdgeId,
  LineageKind,
  MilestoneId,
  MilestoneState,
  NoteKind,
  PersonId,
  ProgressState,
  ProgressUpdateId,
  ProvenanceKind,
  ProvenanceLinkId,
  RevisionId,
  SourceId,
  SourceKind,
  StatementId,
  StatementKind,
  StatementSlug,
  VersionId,
} from '@cuppa/domain'

/** Whoever did it; `null` is the system itself. */
type By = PersonId | null

interface TextTables {
  edition: {
    id: EditionId
    slug: EditionSlug
    title: string
    starts_on: CalendarDate
    ends_on: CalendarDate
    created_at: Instant
    created_by: By
  }
  /** Immutable: identity, address and kind of a statement, for ever. */
  statement: {
    id: StatementId
    slug: StatementSlug
    kind: StatementKind
    created_at: Instant
  }
  /** Immutable: each save adds one, and none is ever written over. */
  statement_revision: {
    id: RevisionId
    statement_id: StatementId
    number: number
    title: string
    words: string
    written_at: Instant
    written_by: By
  }
  lineage_edge: {
    id: LineageEdgeId
    /** The edition whose draft it was made in. */
    edition_id: EditionId
    kind: LineageKind
    from_id: StatementId
    to_id: StatementId | null
    reason: string
    /** `null` while it is only a draft; once set, the row is frozen. */
    version_id: VersionId | null
    made_at: Instant
  }
}

interface DraftTables {
  draft: {
    edition_id: EditionId
    base_version_id: VersionId | null
    structure: number
    /** Part of what preview links are signed over; a new one ends all links at once. */
    preview_nonce: string
    started_at: Instant
    started_by: By
  }
  draft_item: {
    edition_id: EditionId
    statement_id: StatementId
    parent_id: StatementId | null
    position: number
    revision_id: RevisionId
  }
  draft_note: {
    edition_id: EditionId
    statement_id: StatementId
    kind: NoteKind
    words: string
    written_at: Instant
    written_by: By
  }
}

interface VersionTables {
  /** Frozen but for the withdrawal, which can be written once. */
  version: {
    id: VersionId
    edition_id: EditionId
    number: number
    previous_version_id: VersionId | null
    published_on: CalendarDate
    letter: string
    recorded_at: Instant
    recorded_by: By
    withdrawn_at: Instant | null
    withdrawn_by: By
    withdrawn_reason: string | null
  }
  /** Immutable; `ordinal` is the place in reading order. */
  version_item: {
    version_id: VersionId
    statement_id: StatementId
    revision_id: RevisionId
    parent_id: StatementId | null
    position: number
    ordinal: number
  }
  /** Immutable. */
  change_note: {
    version_id: VersionId
    statement_id: StatementId
    kind: NoteKind
    words: string
  }
  /** Immutable: the links that stood behind a version on the day it was published. */
  version_provenance: {
    version_id: VersionId
    link_id: ProvenanceLinkId
  }
}

interface SourceTables {
  source: {
    id: SourceId
    kind: SourceKind
    title: string
    happened_on: CalendarDate
    channel: Channel | null
    words: string
    part_of: SourceId | null
    people_count: number | null
    recorded_at: Instant
    recorded_by: By
  }
  source_credit: {
    source_id: SourceId
    person_id: PersonId
    position: number
    /** Set where the person wants another name here than elsewhere. */
    credit_kind: CreditKind | null
    credit_name: string | null
  }
  /** Frozen but for `dropped_at`, which can be written once. */
  provenance_link: {
    id: ProvenanceLinkId
    statement_id: StatementId
    /** The words that somebody looked at when they made the link. */
    revision_id: RevisionId
    kind: ProvenanceKind
    source_id: SourceId | null
    note: string
    asserted_at: Instant
    asserted_by: By
    dropped_at: Instant | null
  }
}

interface ProgressTables {
  /** Append-only. */
  progress_update: {
    id: ProgressUpdateId
    statement_id: StatementId
    state: ProgressState
    words: string
    percent: number | null
    happened_on: CalendarDate
    recorded_on: CalendarDate
    recorded_at: Instant
    recorded_by: By
  }
  /** Append-only. */
  evidence: {
    id: EvidenceId
    update_id: ProgressUpdateId
    position: number
    kind: EvidenceKind
    title: string
    words: string
    url: string | null
    source_id: SourceId | null
    happened_on: CalendarDate | null
  }
  milestone: {
    id: MilestoneId
    statement_id: StatementId
    title: string
    due_on: CalendarDate
    state: MilestoneState
    settled_on: CalendarDate | null
    reason: string
    created_at: Instant
    created_by: By
  }
}

export interface StrategyTables
  extends TextTables, DraftTables, VersionTables, SourceTables, ProgressTables {}
