import type { AttendanceReasons } from '../attendance/index.ts'
import type { BookingReasons } from '../booking/index.ts'
import type { BoxReasons } from '../box/index.ts'
import type { CalendarReasons } from '../calendar/index.ts'
import type { CommunityReasons } from '../community/index.ts'
import type { ConsentReasons } from '../consent/index.ts'
import type { DraftReasons } from '../draft/index.ts'
import type { EditionReasons } from '../edition/index.ts'
import type { EventReasons, KeptEventReasons } from '../event/index.ts'
import type { GroupReasons } from '../group/index.ts'
import type { LineageReasons } from '../lineage/index.ts'
import type { MessageReasons } from '../message/index.ts'
import type { NotesReasons } from '../notes/index.ts'
import type { NoticeReasons } from '../notice/index.ts'
import type { PeopleReasons, PersonReasons, SignInReasons, StaffReasons } from '../person/index.ts'
import type { ProgressReasons } from '../progress/index.ts'
import type { ProvenanceReasons } from '../provenance/index.ts'
import type { NoFacts, Refusal } from '../shared/index.ts'
import type { VersionReasons } from '../version/index.ts'

/**
 * Every reason Cuppa can say no, and the facts that each one carries.
 *
 * @example
 * const facts: Reasons['statement/merge-too-small'] = { count: 1 }
 */
export interface Reasons
  extends
    AttendanceReasons,
    BookingReasons,
    CalendarReasons,
    BoxReasons,
    CommunityReasons,
    ConsentReasons,
    DraftReasons,
    EditionReasons,
    EventReasons,
    KeptEventReasons,
    GroupReasons,
    LineageReasons,
    MessageReasons,
    NotesReasons,
    NoticeReasons,
    PeopleReasons,
    PersonReasons,
    ProgressReasons,
    ProvenanceReasons,
    SignInReasons,
    StaffReasons,
    VersionReasons {
  'preview/not-valid': NoFacts
}

/**
 * The code of any reason.
 *
 * @example
 * const code: ReasonCode = 'draft/empty'
 */
export type ReasonCode = keyof Reasons
/**
 * Any no that Cuppa can say.
 *
 * @example
 * const no: KnownRefusal = { kind: 'rule', code: 'draft/empty', data: {} }
 */
export type KnownRefusal = Refusal<Reasons>

/**
 * A sentence for each code of a noun.
 *
 * @example
 * const sentences: SentencesOf<'preview'> = { 'preview/not-valid': () => 'Ask for a new link.' }
 */
export type SentencesOf<Noun extends string> = {
  readonly [Code in Extract<ReasonCode, `${Noun}/${string}`>]: (facts: Reasons[Code]) => string
}
