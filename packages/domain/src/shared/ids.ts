import { z } from 'zod'

/** Ids are UUID version 7 text, made by the application (RFC 9562), so that both engines sort them alike. */
const id = () => z.uuid()

export const EditionId = id().brand('EditionId')
export type EditionId = z.infer<typeof EditionId>

export const VersionId = id().brand('VersionId')
export type VersionId = z.infer<typeof VersionId>

/** The permanent identity of one statement: it outlives its words, its versions and its edition. */
export const StatementId = id().brand('StatementId')
export type StatementId = z.infer<typeof StatementId>

export const RevisionId = id().brand('RevisionId')
export type RevisionId = z.infer<typeof RevisionId>

export const LineageEdgeId = id().brand('LineageEdgeId')
export type LineageEdgeId = z.infer<typeof LineageEdgeId>

export const ProvenanceLinkId = id().brand('ProvenanceLinkId')
export type ProvenanceLinkId = z.infer<typeof ProvenanceLinkId>

export const SourceId = id().brand('SourceId')
export type SourceId = z.infer<typeof SourceId>

export const PersonId = id().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

export const ProgressUpdateId = id().brand('ProgressUpdateId')
export type ProgressUpdateId = z.infer<typeof ProgressUpdateId>

export const EvidenceId = id().brand('EvidenceId')
export type EvidenceId = z.infer<typeof EvidenceId>

export const MilestoneId = id().brand('MilestoneId')
export type MilestoneId = z.infer<typeof MilestoneId>

export const AuditEntryId = id().brand('AuditEntryId')
export type AuditEntryId = z.infer<typeof AuditEntryId>
