import type { ReasonCode } from '@cuppa/domain'

import { as, type Row } from './object-row.ts'
import { attendanceObjects, boxObjects, eventObjects, notesObjects } from './object-table-events.ts'
import { peopleObjects } from './object-table-people.ts'

const noEdition = { absent: 'edition/not-found' } as const
const publicEdition = as('edition', {
  open: 'yes',
  past: 'yes',
  preparing: 'edition/not-found',
  ...noEdition,
})
/** What holds for the draft of an edition as a whole. */
const draftOfEdition = as('edition', {
  open: 'yes',
  past: 'draft/not-found',
  preparing: 'yes',
  ...noEdition,
})
/** The statement named with it is in the draft of the open edition, and so in no other (S14). */
const draftWith = (child: ReasonCode) =>
  as('edition', { open: 'yes', past: 'draft/not-found', preparing: child, ...noEdition })
const draftOfStatement = draftWith('statement/not-found')

const notThere = {
  retired: 'statement/not-found',
  foreign: 'statement/not-found',
  absent: 'statement/not-found',
} as const
const inDraft = as('statement', {
  live: 'yes',
  draft: 'yes',
  gone: 'statement/not-found',
  ...notThere,
})
const parentInDraft = { ...inDraft, noun: 'parent' } as const
/** What was never published is told of by nobody; what was retired can still be looked back on. */
const wasPublished = as('statement', {
  live: 'yes',
  draft: 'statement/not-found',
  gone: 'yes',
  retired: 'yes',
  foreign: 'statement/not-found',
  absent: 'statement/not-found',
})
const numberOfVersion = as('number', {
  there: 'yes',
  withdrawn: 'yes',
  draft: 'version/not-found',
  absent: 'version/not-found',
})
const anySource = as('source', { published: 'yes', draft: 'yes', absent: 'source/not-found' })
/** A place in a list hides and shows nothing by itself. */
const placeInList = as('source', { published: 'yes', draft: 'yes', absent: 'yes' })
const anyPerson = as('person', {
  own: 'yes',
  other: 'yes',
  left: 'yes',
  credited: 'yes',
  absent: 'staff/not-found',
})
const someoneWithRole = as('person', {
  own: 'staff/last-admin',
  other: 'yes',
  left: 'staff/not-found',
  credited: 'staff/not-found',
  absent: 'staff/not-found',
})
const ownPasskey = as('passkey', {
  own: 'yes',
  other: 'account/passkey-not-found',
  removed: 'account/passkey-not-found',
  absent: 'account/passkey-not-found',
})
const openInvite = as('invite', {
  open: 'yes',
  accepted: 'staff/invite-over',
  withdrawn: 'staff/invite-over',
  absent: 'staff/invite-over',
})

/**
 * S13, S14: what each procedure answers to those who may call it, for each place in its input that
 * names an object, and each way in which that object can stand. The others get the same no for all
 * of them. A procedure that takes an object without a row here fails the tests.
 */
export const objectTable: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'account.endSession': {
    id: as('session', {
      own: 'yes',
      other: 'account/session-over',
      ended: 'account/session-over',
      absent: 'account/session-over',
    }),
  },
  'account.removePasskey': { id: ownPasskey },
  'account.renamePasskey': { id: ownPasskey },
  'audit.list': {
    person: as('person', {
      own: 'nothing',
      other: 'yes',
      left: 'nothing',
      credited: 'nothing',
      absent: 'nothing',
    }),
  },
  'direction.changes': { edition: publicEdition, number: numberOfVersion },
  'direction.edition': { edition: publicEdition },
  'direction.statement': {
    slug: as('slug', { live: 'yes', draft: 'statement/not-found', ...notThere, retired: 'yes' }),
  },
  'direction.version': { edition: publicEdition, number: numberOfVersion },
  'draft.addLink': { edition: draftOfStatement, statementId: inDraft, sourceId: anySource },
  'draft.addStatement': { edition: draftOfStatement, parentId: parentInDraft },
  'draft.dropLink': {
    edition: draftWith('provenance/not-found'),
    linkId: as('link', {
      live: 'yes',
      dropped: 'provenance/not-found',
      foreign: 'provenance/not-found',
      absent: 'provenance/not-found',
    }),
  },
  'draft.get': {
    edition: as('edition', { open: 'yes', past: 'nothing', preparing: 'yes', ...noEdition }),
  },
  'draft.history': {
    statementId: as('statement', {
      live: 'yes',
      draft: 'yes',
      gone: 'yes',
      retired: 'yes',
      foreign: 'yes',
      absent: 'nothing',
    }),
  },
  'draft.mergeStatements': { edition: draftOfStatement, 'statementIds.items': inDraft },
  'draft.moveStatement': {
    edition: draftOfStatement,
    statementId: inDraft,
    parentId: parentInDraft,
  },
  'draft.restoreStatement': {
    edition: draftOfStatement,
    statementId: as('statement', {
      live: 'statement/not-gone',
      draft: 'statement/not-found',
      gone: 'yes',
      ...notThere,
    }),
  },
  'draft.retireStatement': { edition: draftOfStatement, statementId: inDraft },
  'draft.saveWords': {
    edition: draftOfStatement,
    statementId: as('statement', {
      live: 'yes',
      // The words were written on those of another statement.
      draft: 'statement/stale-words',
      gone: 'statement/not-found',
      ...notThere,
    }),
    baseRevisionId: as('revision', {
      newest: 'yes',
      older: 'statement/stale-words',
      foreign: 'statement/stale-words',
      absent: 'statement/stale-words',
    }),
  },
  'draft.setNote': {
    edition: draftOfStatement,
    statementId: as('statement', {
      live: 'yes',
      // Its note, which it has none of, is not the one that this was written on.
      draft: 'statement/stale-note',
      gone: 'statement/stale-note',
      ...notThere,
    }),
  },
  'draft.splitStatement': { edition: draftOfStatement, statementId: inDraft },
  'draft.start': {
    edition: as('edition', { open: 'yes', past: 'yes', preparing: 'yes', ...noEdition }),
  },
  'edition.create': {
    slug: as('edition', {
      open: 'edition/slug-taken',
      past: 'edition/slug-taken',
      preparing: 'edition/slug-taken',
      absent: 'yes',
    }),
    from: as('editionId', { open: 'yes', past: 'yes', preparing: 'yes', ...noEdition }),
  },
  ...attendanceObjects,
  ...boxObjects,
  ...eventObjects,
  ...peopleObjects,
  'message.settle': {
    id: as('call', {
      open: 'yes',
      done: 'message/moved-on',
      mail: 'message/not-found',
      absent: 'message/not-found',
    }),
  },
  ...notesObjects,
  'milestone.add': { statementId: wasPublished },
  'milestone.list': {
    statementId: as('statement', {
      live: 'yes',
      draft: 'nothing',
      gone: 'nothing',
      retired: 'nothing',
      foreign: 'nothing',
      absent: 'nothing',
    }),
  },
  'milestone.settle': {
    milestoneId: as('milestone', {
      planned: 'yes',
      settled: 'milestone/already-settled',
      absent: 'milestone/not-found',
    }),
  },
  'outbox.read': {
    id: as('message', {
      waiting: 'yes',
      decoy: 'outbox/not-found',
      absent: 'outbox/not-found',
    }),
  },
  ...peopleObjects,
  'preview.end': { edition: draftOfEdition },
  'preview.link': { edition: draftOfEdition },
  'preview.read': {
    token: as('preview', {
      valid: 'yes',
      changed: 'preview/not-valid',
      ended: 'preview/not-valid',
      absent: 'preview/not-valid',
    }),
  },
  'progress.list': {
    statementId: as('statement', {
      live: 'yes',
      draft: 'nothing',
      gone: 'yes',
      retired: 'nothing',
      foreign: 'nothing',
      absent: 'nothing',
    }),
    before: as('update', { there: 'yes', foreign: 'yes', absent: 'yes' }),
  },
  'progress.post': { statementId: wasPublished, 'evidence.items.sourceId': anySource },
  'source.create': { partOf: anySource, 'credits.items.personId': anyPerson },
  'source.list': { 'after.id': placeInList },
  'source.update': {
    sourceId: as('source', {
      // What was read is another source's, so this is refused before it is known to be frozen.
      published: 'source/stale',
      draft: 'yes',
      absent: 'source/not-found',
    }),
    // The draft is the source itself, which cannot be part of itself.
    partOf: as('source', {
      published: 'yes',
      draft: 'source/not-found',
      absent: 'source/not-found',
    }),
    'credits.items.personId': anyPerson,
  },
  'staff.changeRoles': { person: someoneWithRole },
  'person.erase': {
    personId: as('person', {
      own: 'person/on-the-team',
      other: 'person/on-the-team',
      left: 'yes',
      credited: 'yes',
      absent: 'person/not-found',
    }),
  },
  'staff.end': { person: someoneWithRole },
  'staff.resendInvite': { id: openInvite },
  'staff.withdrawInvite': { id: openInvite },
  'version.list': {
    edition: as('edition', { open: 'yes', past: 'yes', preparing: 'nothing', ...noEdition }),
  },
  'version.publish': { edition: draftOfEdition },
  'version.withdraw': {
    versionId: as('version', {
      current: 'yes',
      earlier: 'yes',
      withdrawn: 'version/already-withdrawn',
      absent: 'version/not-found',
    }),
  },
}
