import { attendanceRouter } from './attendance/attendance.router.ts'
import { auditRouter } from './audit/audit.router.ts'
import { bookingRouter } from './booking/booking.router.ts'
import { boxRouter } from './box/box.router.ts'
import { directionRouter } from './direction/direction.router.ts'
import { directoryRouter } from './directory/directory.router.ts'
import { draftRouter } from './draft/draft.router.ts'
import { editionRouter } from './edition/edition.router.ts'
import { eventRouter } from './event/event.router.ts'
import { groupRouter } from './group/group.router.ts'
import { accountRouter } from './identity/account.router.ts'
import { callerFactory, router } from './kernel/trpc.ts'
import { messageRouter } from './message/message.router.ts'
import { notesRouter } from './notes/notes.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { outboxRouter } from './outbox/outbox.router.ts'
import { peopleImportRouter } from './people-import/people-import.router.ts'
import { peopleRouter } from './people/people.router.ts'
import { personRouter } from './person/person.router.ts'
import { previewRouter } from './preview/preview.router.ts'
import { milestoneRouter, progressRouter } from './progress/progress.router.ts'
import { seriesRouter } from './series/series.router.ts'
import { communityRouter, settingsRouter } from './settings/community.router.ts'
import { sourceRouter } from './source/source.router.ts'
import { staffRouter } from './staff/staff.router.ts'
import { versionRouter } from './version/version.router.ts'

export const appRouter = router({
  account: accountRouter,
  attendance: attendanceRouter,
  audit: auditRouter,
  booking: bookingRouter,
  box: boxRouter,
  community: communityRouter,
  direction: directionRouter,
  directory: directoryRouter,
  draft: draftRouter,
  edition: editionRouter,
  event: eventRouter,
  message: messageRouter,
  milestone: milestoneRouter,
  notes: notesRouter,
  notice: noticeRouter,
  outbox: outboxRouter,
  person: personRouter,
  group: groupRouter,
  people: peopleRouter,
  peopleImport: peopleImportRouter,
  preview: previewRouter,
  progress: progressRouter,
  series: seriesRouter,
  settings: settingsRouter,
  source: sourceRouter,
  staff: staffRouter,
  version: versionRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures without HTTP, as the public site and tests do. */
export const createCaller = callerFactory(appRouter)
