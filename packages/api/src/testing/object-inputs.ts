import { cuppaWords, weekly } from './events.ts'
import { inputsAboutPeople } from './inputs-about-people.ts'
import { type ObjectIds, secretWords } from './objects.ts'

interface Usual {
  readonly ids: ObjectIds
  /** The structure number of the draft that is asked for. */
  readonly structure: number
}

/**
 * For each procedure that takes an object, an input that everybody who may call it may send. The
 * tests put one other object at a time into it.
 */
export function usualInputs({ ids, structure }: Usual): Readonly<Record<string, unknown>> {
  const edition = ids.edition.open
  const statementId = ids.statement.live
  const where = { edition, structure }
  const wording = { title: 'Together', words: 'We do it together.' }
  const reason = 'We asked again.'
  const day = '2026-11-20'
  return {
    'account.endSession': { id: ids.session.own },
    'account.removePasskey': { id: ids.passkey.own },
    'account.renamePasskey': { id: ids.passkey.own, name: 'My other phone' },
    ...inputsAboutAttendance(ids),
    ...inputsAboutNotes(ids),
    ...inputsAboutBoxes(ids),
    ...inputsAboutNotices(ids),
    ...inputsAboutPeople(ids),
    'audit.list': { person: ids.person.own },
    'direction.changes': { edition, number: 1 },
    'direction.edition': { edition },
    'direction.statement': { slug: ids.slug.live },
    'direction.version': { edition, number: 1 },
    'draft.addLink': {
      edition,
      statementId,
      kind: 'quotes',
      sourceId: ids.source.published,
      note: '',
    },
    'draft.addStatement': {
      ...where,
      kind: 'ambition',
      parentId: ids.parent.live,
      position: 0,
      ...wording,
    },
    'draft.dropLink': { edition, linkId: ids.link.live },
    'draft.get': { edition },
    'draft.history': { statementId, before: null },
    'draft.mergeStatements': {
      ...where,
      // Two are enough, whichever takes the place of the first.
      statementIds: [statementId, statementId, ids.statement.draft],
      into: wording,
      reason,
    },
    'draft.moveStatement': { ...where, statementId, parentId: ids.parent.live, position: 0 },
    'draft.restoreStatement': { ...where, statementId: ids.statement.gone },
    'draft.retireStatement': { ...where, statementId, reason },
    'draft.saveWords': {
      edition,
      statementId,
      baseRevisionId: ids.revision.newest,
      ...wording,
    },
    'draft.setNote': {
      edition,
      statementId,
      kind: 'meaning',
      words: reason,
      base: { kind: 'meaning', words: 'Because.' },
    },
    'draft.splitStatement': { ...where, statementId, parts: [wording, wording], reason },
    'draft.start': { edition },
    'edition.create': {
      slug: ids.edition.absent,
      title: 'Another time',
      startsOn: day,
      endsOn: day,
      from: ids.editionId.open,
    },
    'message.settle': { id: ids.call.open, step: 'done' },
    'milestone.add': { statementId, title: 'A step', dueOn: day },
    'milestone.list': { statementId },
    'milestone.settle': {
      milestoneId: ids.milestone.planned,
      state: 'reached',
      settledOn: day,
      reason: '',
    },
    'outbox.read': { id: ids.message.waiting },
    'preview.end': { edition },
    'preview.link': { edition },
    'preview.read': { token: ids.preview.valid },
    'progress.list': { statementId, before: null },
    ...inputsAboutEvents(ids),
    ...inputsAboutSources(ids),
    'staff.changeRoles': { person: ids.person.other, roles: ['viewer'] },
    'person.erase': { personId: ids.person.left },
    'staff.end': { person: ids.person.other },
    'staff.resendInvite': { id: ids.invite.open },
    'staff.withdrawInvite': { id: ids.invite.open },
    'version.list': { edition },
    'version.publish': { ...where, publishedOn: day, letter: 'Here it is.' },
    'version.withdraw': { versionId: ids.version.current, reason },
  }
}

function inputsAboutEvents(ids: ObjectIds) {
  const on = { eventId: ids.event.published, revision: 4 }
  const when = {
    startsWall: '2026-12-14T11:00',
    endsWall: '2026-12-14T12:00',
    zone: 'Europe/London',
  }
  const reason = 'The kettle is broken.'
  const { startsWall, minutes, zone, recurrence } = weekly
  const newRule = { startsWall, minutes, zone, recurrence }
  return {
    'booking.change': { bookingId: ids.booking.live, step: 'cancel' },
    'booking.draw': { slug: ids.eventSlug.published },
    'booking.drawByNumbers': { eventId: ids.event.published, numbers: '3 7 12 20 31 44' },
    'booking.setDraw': { ...on, closesAt: '2026-11-29T12:00:00.000Z' },
    'booking.export': { eventId: ids.event.published },
    'booking.get': { bookingId: ids.booking.live },
    'booking.list': { eventId: ids.event.published, by: 'turn', descending: false },
    'booking.make': {
      event: ids.eventSlug.published,
      mode: 'online',
      name: 'Somebody who rang',
      email: null,
      phone: '020 7946 0000',
      post: null,
      companions: 0,
      needs: '',
      keepNeeds: false,
      answers: [{ question: ids.question.asked, words: 'Ada' }],
      formKey: '0190a0a0-0000-7000-8000-000000000001',
    },
    'booking.readNeeds': { bookingId: ids.booking.live },
    'booking.reach': { eventId: ids.event.published },
    'event.feed': { all: true, series: ids.seriesSlug.live },
    'event.get': { slug: ids.eventSlug.published },
    'event.keepPlaces': {
      ...on,
      kept: [{ mode: 'in-person', places: 3, until: '2026-11-29T12:00:00.000Z' }],
    },
    'event.list': { when: 'coming', seriesId: ids.series.live },
    'event.edit': { eventId: ids.event.published },
    'event.open': { slug: ids.eventSlug.published },
    'event.questions': { slug: ids.eventSlug.published },
    'event.setQuestions': {
      ...on,
      questions: [{ kind: 'line', words: 'Who sent you?', needed: false, choices: [] }],
    },
    'event.setReminders': { ...on, reminders: ['week'] },
    'event.update': { ...on, ...cuppaWords },
    'event.copy': { eventId: ids.event.published, ...when },
    'event.move': { ...on, ...when },
    'event.remove': { ...on, eventId: ids.event.draft },
    'event.publish': { ...on, eventId: ids.event.draft },
    'event.postpone': { ...on, reason },
    'event.cancel': { ...on, reason },
    'event.restore': on,
    'series.get': { slug: ids.seriesSlug.live },
    'series.edit': { seriesId: ids.series.live },
    'series.end': { seriesId: ids.series.live, revision: 1, coming: 'keep', reason: '' },
    'series.previewRule': { seriesId: ids.series.live, ...newRule },
    'series.changeRule': {
      seriesId: ids.series.live,
      revision: 1,
      ...newRule,
      decisions: [{ eventId: ids.seriesDate.own, fate: 'stays' }],
      reason,
    },
    'series.update': {
      seriesId: ids.series.live,
      revision: 1,
      eventId: ids.seriesDate.own,
      scope: 'this',
      change: { title: 'Another Cuppa' },
    },
  }
}

function inputsAboutAttendance(ids: ObjectIds) {
  const there = { mode: 'online', parts: [] }
  const eventId = ids.event.published
  return {
    'attendance.change': { attendanceId: ids.attendance.there, ...there },
    'attendance.checkIn': { bookingId: ids.booking.begun, ...there },
    'attendance.count': { eventId, mode: 'online', people: 3, from: 0 },
    'attendance.day': { eventId },
    'attendance.needMet': { bookingId: ids.booking.begun, met: true },
    'attendance.openNeeds': { eventId },
    'attendance.undo': { attendanceId: ids.attendance.there },
    'attendance.walkIn': { eventId, name: 'Sam', ...there },
  }
}

function inputsAboutNotes(ids: ObjectIds) {
  const on = { eventId: ids.event.published, revision: 0 }
  const recording = { url: '', captions: false, transcript: '', reason: 'Nobody asked.' }
  const notes = { ...on, words: 'We drank tea.', recording }
  return {
    'notes.check': { token: ids.checking.valid },
    'notes.correct': { ...notes, why: 'It was coffee.' },
    'notes.get': { eventId: ids.event.published },
    'notes.link': on,
    'notes.publish': on,
    'notes.read': { slug: ids.eventSlug.published },
    'notes.save': notes,
    'notes.send': on,
    'notes.takeBack': on,
  }
}

function inputsAboutBoxes(ids: ObjectIds) {
  const on = { eventId: ids.event.published }
  return {
    'box.addCodes': { ...on, codes: 2 },
    'box.get': on,
    'box.open': {
      ...on,
      firstReader: ids.person.other,
      secondReader: ids.person.own,
      codes: 2,
    },
    'box.read': on,
  }
}

function inputsAboutSources(ids: ObjectIds) {
  const happenedOn = '2020-11-27'
  const source = {
    kind: 'contribution',
    title: 'Said over tea',
    happenedOn,
    channel: 'spoken',
    words: '',
    partOf: ids.source.published,
    peopleCount: null,
    credits: [{ person: 'known', personId: ids.person.credited, here: null }],
  }
  const evidence = { kind: 'document', title: 'The notes', words: '', url: null, happenedOn: null }
  return {
    'progress.post': {
      statementId: ids.statement.live,
      state: 'under-way',
      words: 'It began.',
      percent: null,
      happenedOn,
      evidence: [{ ...evidence, sourceId: ids.source.published }],
    },
    'source.create': source,
    'source.list': { search: '', after: { happenedOn: '2030-01-01', id: ids.source.published } },
    'source.update': {
      sourceId: ids.source.draft,
      ...source,
      base: { ...source, title: secretWords, words: secretWords, partOf: null, credits: [] },
    },
  }
}

function inputsAboutNotices(ids: ObjectIds) {
  const words = {
    purpose: 'news',
    subject: 'A new room',
    words: 'We meet in a new room.',
    groupId: ids.group.live,
  }
  const draft = { id: ids.notice.draft, revision: 1 }
  return {
    'notice.create': words,
    'notice.get': { id: ids.notice.draft },
    'notice.remove': draft,
    'notice.send': draft,
    'notice.update': { ...draft, ...words },
  }
}
