import type {
  BookingId,
  CalendarDate,
  ConsentChannel,
  ConsentEntryId,
  ConsentPlace,
  ConsentPurpose,
  ConsentStep,
  ContactKind,
  ContactPointId,
  GroupId,
  GroupSlug,
  ImportEffect,
  ImportState,
  Instant,
  LawfulBasis,
  MembershipId,
  MergeId,
  NoticeId,
  NoticePurpose,
  PeopleImportId,
  PeopleViewId,
  PersonId,
  RelationshipKind,
} from '@cuppa/domain'
import type { ColumnType, Generated } from 'kysely'

/** Whoever did it; `null` is the person themself without signing in, or the system. */
type By = PersonId | null

interface ReachTables {
  /** A way to reach someone. Several people may share one. */
  contact_point: {
    id: ContactPointId
    person_id: PersonId
    kind: ContactKind
    value: string
    /** The same for all spellings of one address or number. */
    value_key: string
    /** The one to use first. */
    preferred: boolean
    added_at: Instant
    added_by: By
    /** When somebody showed that they read what is sent there. */
    verified_at: Instant | null
    ended_at: Instant | null
    /** When mail came back from there. */
    bounced_at: Generated<Instant | null>
  }
  relationship: {
    id: string
    person_id: PersonId
    kind: RelationshipKind
    other_id: PersonId
    since: Instant
    ended_at: Instant | null
  }
}

interface ConsentTables {
  /** Append-only: what is agreed now is derived from all of it. */
  consent_entry: {
    id: ConsentEntryId
    person_id: PersonId
    purpose: ConsentPurpose
    channel: ConsentChannel | null
    step: ConsentStep
    basis: LawfulBasis
    /** Which words they were shown. */
    wording: string
    at: Instant
    place: ConsentPlace
    by_person: By
    evidence: Generated<string>
  }
}

interface NeedTables {
  /** What someone needs, kept for next time because they said so. */
  person_need: {
    person_id: PersonId
    sealed: string
    stated_at: Instant
    keep_until: CalendarDate
  }
  /** Append-only: who looked at what somebody needs, and what for. */
  need_look: {
    id: string
    person_id: PersonId | null
    booking_id: BookingId | null
    purpose: string
    at: Instant
    by_person: By
  }
}

interface GroupTables {
  people_group: {
    id: GroupId
    slug: GroupSlug
    name: string
    purpose: string
    started_on: CalendarDate
    ended_on: CalendarDate | null
    revision: number
    changed_at: Instant
    changed_by: By
  }
  membership: {
    id: MembershipId
    group_id: GroupId
    person_id: PersonId
    position: string
    how_chosen: string
    from_on: CalendarDate
    to_on: CalendarDate | null
    added_at: Instant
    added_by: By
  }
}

interface ErasureTables {
  /** The one place that says that somebody was forgotten: an id that leads to nobody. */
  erasure: {
    person_id: PersonId
    begun_at: Instant
    begun_by: By
    /** While it is empty, frozen rows let their name out. */
    done_at: Instant | null
  }
}

interface MergeTables {
  /** That two entries were one person, and what was moved, so that it can be moved back. */
  person_merge: {
    id: MergeId
    kept_id: PersonId
    gone_id: PersonId
    why: string
    moved: ColumnType<unknown, string, never>
    merged_at: Instant
    merged_by: By
    undone_at: Instant | null
    undone_by: By
  }
}

interface NoticeTables {
  /** What is told to all who agreed to it; once sent, its words stay. */
  notice: {
    id: NoticeId
    purpose: NoticePurpose
    /** The month that a digest is of: `2020-12`. */
    period: string | null
    subject: string
    words: string
    /** Only to those of this group. */
    group_id: GroupId | null
    revision: number
    written_at: Instant
    written_by: By
    sent_at: Instant | null
    sent_by: By
    /** The last person whose message is written down. */
    queued_up_to: PersonId | null
    queued_at: Instant | null
  }
}

interface ListTables {
  /** Every word of every name once; triggers keep it. */
  name_word: { word: string }
  /** A filter that somebody of the team keeps for themselves. */
  people_view: {
    id: PeopleViewId
    person_id: PersonId
    name: string
    filter: ColumnType<unknown, string, string>
    made_at: Instant
  }
}

interface ImportTables {
  /** A file of people: looked at first, then brought in. */
  people_import: {
    id: PeopleImportId
    file_name: string
    /** What each of its columns was taken for. */
    columns: ColumnType<unknown, string, never>
    /** Headings that nobody knows here. */
    unknown: ColumnType<unknown, string, never>
    state: ImportState
    rows_read: Generated<number>
    /** The last row that was looked at again and, where it is to be, written down. */
    done_up_to: Generated<number>
    /** Whether those who may be here already come in as somebody new. */
    adds_fits: Generated<boolean>
    written: Generated<number>
    agreed: Generated<number>
    started_at: Instant
    started_by: By
    done_at: Generated<Instant | null>
  }
  /** What a row of such a file would do. One that is refused, or brought in, is kept by its number alone. */
  people_import_row: {
    import_id: PeopleImportId
    number: number
    effect: ImportEffect
    fields: ColumnType<unknown, string | null, string | null>
    person_id: PersonId | null
    notes: ColumnType<unknown, string, string>
    /** The earlier row that it repeats, or contradicts. */
    twin: number | null
  }
  /** Hashes of names with ways to be reached, so that a file names nobody twice. */
  people_import_key: {
    import_id: PeopleImportId
    key: string
    number: number
    content: string
  }
}

export interface MemberTables
  extends
    ReachTables,
    ConsentTables,
    NeedTables,
    GroupTables,
    ErasureTables,
    MergeTables,
    NoticeTables,
    ListTables,
    ImportTables {}
