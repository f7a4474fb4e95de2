import { z } from 'zod'

/** Ids are UUID version 7 text, made by the application (RFC 9562), so that both engines sort them alike. */
const id = () => z.uuid()

/**
 * Names an edition.
 *
 * @example
 * EditionId.parse(text)
 */
export const EditionId = id().brand('EditionId')
export type EditionId = z.infer<typeof EditionId>

/**
 * Names a published version.
 *
 * @example
 * VersionId.parse(text)
 */
export const VersionId = id().brand('VersionId')
export type VersionId = z.infer<typeof VersionId>

/**
 * The permanent identity of one statement: it outlives its words, its versions and its edition.
 *
 * @example
 * StatementId.parse(text)
 */
export const StatementId = id().brand('StatementId')
export type StatementId = z.infer<typeof StatementId>

/**
 * Names the words of one statement at one moment.
 *
 * @example
 * RevisionId.parse(text)
 */
export const RevisionId = id().brand('RevisionId')
export type RevisionId = z.infer<typeof RevisionId>

/**
 * Names a step from one statement to another.
 *
 * @example
 * LineageEdgeId.parse(text)
 */
export const LineageEdgeId = id().brand('LineageEdgeId')
export type LineageEdgeId = z.infer<typeof LineageEdgeId>

/**
 * Names a link from a statement to its source.
 *
 * @example
 * ProvenanceLinkId.parse(text)
 */
export const ProvenanceLinkId = id().brand('ProvenanceLinkId')
export type ProvenanceLinkId = z.infer<typeof ProvenanceLinkId>

/**
 * Names a source: what was said, held or decided.
 *
 * @example
 * SourceId.parse(text)
 */
export const SourceId = id().brand('SourceId')
export type SourceId = z.infer<typeof SourceId>

/**
 * Names a person, with or without a sign-in.
 *
 * @example
 * PersonId.parse(text)
 */
export const PersonId = id().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

/**
 * Names one update on how something is going.
 *
 * @example
 * ProgressUpdateId.parse(text)
 */
export const ProgressUpdateId = id().brand('ProgressUpdateId')
export type ProgressUpdateId = z.infer<typeof ProgressUpdateId>

/**
 * Names a piece of evidence.
 *
 * @example
 * EvidenceId.parse(text)
 */
export const EvidenceId = id().brand('EvidenceId')
export type EvidenceId = z.infer<typeof EvidenceId>

/**
 * Names a milestone.
 *
 * @example
 * MilestoneId.parse(text)
 */
export const MilestoneId = id().brand('MilestoneId')
export type MilestoneId = z.infer<typeof MilestoneId>

/**
 * Names an entry in the record of what was done.
 *
 * @example
 * AuditEntryId.parse(text)
 */
export const AuditEntryId = id().brand('AuditEntryId')
export type AuditEntryId = z.infer<typeof AuditEntryId>

/**
 * Names one date of the community: the event on that day, for ever. A source that stands for it has
 * the same id.
 *
 * @example
 * EventId.parse(text)
 */
export const EventId = id().brand('EventId')
export type EventId = z.infer<typeof EventId>

/**
 * Names a series of events.
 *
 * @example
 * SeriesId.parse(text)
 */
export const SeriesId = id().brand('SeriesId')
export type SeriesId = z.infer<typeof SeriesId>

/**
 * Names a booking: one person's wish to come to one event.
 *
 * @example
 * BookingId.parse(text)
 */
export const BookingId = id().brand('BookingId')
export type BookingId = z.infer<typeof BookingId>

/**
 * Names a question that people answer when they book an event.
 *
 * @example
 * QuestionId.parse(text)
 */
export const QuestionId = id().brand('QuestionId')
export type QuestionId = z.infer<typeof QuestionId>

/**
 * Names an attendance: that somebody was at one event.
 *
 * @example
 * AttendanceId.parse(text)
 */
export const AttendanceId = id().brand('AttendanceId')
export type AttendanceId = z.infer<typeof AttendanceId>

/**
 * Names one way to reach somebody.
 *
 * @example
 * ContactPointId.parse(text)
 */
export const ContactPointId = id().brand('ContactPointId')
export type ContactPointId = z.infer<typeof ContactPointId>

/**
 * Names an entry in the record of what people agreed to.
 *
 * @example
 * ConsentEntryId.parse(text)
 */
export const ConsentEntryId = id().brand('ConsentEntryId')
export type ConsentEntryId = z.infer<typeof ConsentEntryId>

/**
 * Names a group of people, for ever.
 *
 * @example
 * GroupId.parse(text)
 */
export const GroupId = id().brand('GroupId')
export type GroupId = z.infer<typeof GroupId>

/**
 * Names that somebody was in a group, from one day on.
 *
 * @example
 * MembershipId.parse(text)
 */
export const MembershipId = id().brand('MembershipId')
export type MembershipId = z.infer<typeof MembershipId>

/**
 * Names that two entries were found to be one person.
 *
 * @example
 * MergeId.parse(text)
 */
export const MergeId = id().brand('MergeId')
export type MergeId = z.infer<typeof MergeId>

/**
 * Names what is told to all who asked for it.
 *
 * @example
 * NoticeId.parse(text)
 */
export const NoticeId = id().brand('NoticeId')
export type NoticeId = z.infer<typeof NoticeId>

/**
 * Names a filter of the list of people that somebody keeps.
 *
 * @example
 * PeopleViewId.parse(text)
 */
export const PeopleViewId = id().brand('PeopleViewId')
export type PeopleViewId = z.infer<typeof PeopleViewId>

/**
 * Names a file of people that is brought in.
 *
 * @example
 * PeopleImportId.parse(text)
 */
export const PeopleImportId = id().brand('PeopleImportId')
export type PeopleImportId = z.infer<typeof PeopleImportId>
