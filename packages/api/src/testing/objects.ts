import type { Db } from '@cuppa/db'
import { EditionSlug, type StatementId, type StatementKind } from '@cuppa/domain'

import type { Actor } from '../kernel/scope.ts'
import type { Noun, Standing } from '../object-standings.ts'
import { eventsIn } from './objects-of-events.ts'
import { messagesIn } from './objects-of-messages.ts'
import { noticesIn } from './objects-of-notices.ts'
import { addPeople, noId, ownThings } from './objects-of-people.ts'
import { draftOf, draftWith, firstDay, publish, reword } from './strategy.ts'
import { type Caller, callerFor, system } from './world.ts'

/** In every word that is not public, so that a test finds it where it must not be. */
export const secretWords = 'Only for the team so far'

const open = EditionSlug.parse('2020-2022')
const past = EditionSlug.parse('2017-2019')
const preparing = EditionSlug.parse('2023-2025')
const why = 'Because.'

/** An object of each noun in each standing, by its id, slug, number or token. */
export type ObjectIds = {
  readonly [Each in Noun]: Readonly<
    Record<Standing<Each>, Each extends 'edition' ? string : unknown>
  >
}

/** A site with objects in every standing, and the ids as one actor would name them. */
export async function objectsIn(db: Db) {
  const team = callerFor(db, system)
  await draftWith(team, {
    slug: past,
    kinds: ['value'],
    period: { startsOn: '2017-01-01', endsOn: '2019-12-31' },
  })
  await publish(team, past)
  const strategy = await strategyIn(team)
  const foreign = await foreignIn(team)
  const progress = await progressOn(team, strategy.statement)
  const { versions } = strategy
  const ids = {
    edition: { open, past, preparing, absent: '1999-2001' },
    editionId: await editionIds(team),
    number: { there: 1, withdrawn: 2, draft: 4, absent: 99 },
    version: { ...versions, absent: noId },
    statement: { ...strategy.statement, foreign: foreign.statement, absent: noId },
    parent: { ...strategy.parent, foreign: foreign.parent, absent: noId },
    slug: await slugsOf(db, { ...strategy.statement, foreign: foreign.statement }),
    revision: { ...(await revisionsOf(team, strategy.statement)), absent: noId },
    link: { ...strategy.link, foreign: foreign.link, absent: noId },
    source: { published: strategy.source, draft: await addSource(team), absent: noId },
    ...progress,
    preview: await previewsOf(team),
    ...(await eventsIn(db, team, secretWords)),
    ...(await addPeople(db, team)),
    ...(await messagesIn(db, team)),
    ...(await noticesIn(db)),
  }
  return {
    /** The structure number of each draft. */
    structures: new Map([
      [open, (await draftOf(team, open)).structure],
      [preparing, (await draftOf(team, preparing)).structure],
    ]),
    idsFor: async (actor: Actor): Promise<ObjectIds> => {
      const own = await ownThings(db, actor)
      return {
        ...ids,
        person: { ...ids.person, own: own.person },
        session: { ...ids.session, own: own.session },
        passkey: { ...ids.passkey, own: own.passkey },
        view: { ...ids.view, own: own.view },
        import: { ...ids.import, own: own.import },
        openImport: { ...ids.openImport, own: own.openImport },
      }
    },
  }
}

/** The open edition: three versions, the second withdrawn, and a draft where things changed again. */
async function strategyIn(team: Caller) {
  const each = ['ambition', 'ambition', 'ambition', 'category', 'category', 'category'] as const
  const start = await draftWith(team, { slug: open, kinds: ['vision', ...each] })
  const [vision, live, gone, retired, parent, goneParent, retiredParent] = start.statements
  if (!vision || !live || !gone || !retired || !parent || !goneParent || !retiredParent) {
    throw new Error('The draft holds fewer statements than were added')
  }
  const source = await addSource(team, 'What we heard')
  const add = { edition: open, statementId: live, kind: 'quotes', note: '' } as const
  const { linkId: liveLink } = await team.draft.addLink({ ...add, sourceId: source })
  const { linkId: dropped } = await team.draft.addLink({ ...add, sourceId: source })
  await team.draft.dropLink({ edition: open, linkId: dropped })
  const { id: first } = await publish(team, open)
  const { id: second } = await publishWithout(team, retired)
  await team.version.withdraw({ versionId: second, reason: why })
  const { id: third } = await publishWithout(team, retiredParent)
  await team.draft.start({ edition: open })
  await reword(team, open, { statementId: vision, words: secretWords })
  await team.draft.setNote({
    edition: open,
    statementId: vision,
    kind: 'meaning',
    words: why,
    base: null,
  })
  await retire(team, [gone, goneParent])
  const draft = await addTo(team, open, 'ambition')
  const draftParent = await addTo(team, open, 'category')
  return {
    statement: { live, gone, retired, draft },
    parent: { live: parent, gone: goneParent, retired: retiredParent, draft: draftParent },
    versions: { current: third, earlier: first, withdrawn: second },
    link: { live: liveLink, dropped },
    source,
  }
}

async function publishWithout(team: Caller, id: StatementId) {
  await team.draft.start({ edition: open })
  await retire(team, [id])
  return publish(team, open)
}

async function retire(team: Caller, ids: readonly StatementId[]): Promise<void> {
  for (const statementId of ids) {
    const { structure } = await draftOf(team, open)
    await team.draft.retireStatement({ edition: open, structure, statementId, reason: why })
  }
}

/** A statement of the draft that could go out as it is. */
async function addTo(team: Caller, edition: EditionSlug, kind: StatementKind) {
  const { structure } = await draftOf(team, edition)
  const words = { title: secretWords, words: secretWords }
  const place = { parentId: null, position: 0 }
  const added = await team.draft.addStatement({ edition, structure, kind, ...place, ...words })
  const { statementId } = added
  const from = { kind: 'editorial', sourceId: null, note: '' } as const
  await team.draft.addLink({ edition, statementId, ...from })
  await team.draft.setNote({ edition, statementId, kind: 'new', words: why, base: null })
  return statementId
}

/** An edition that nobody outside the team knows of. */
async function foreignIn(team: Caller) {
  await draftWith(team, {
    slug: preparing,
    kinds: [],
    period: { startsOn: '2023-01-01', endsOn: '2025-12-31' },
  })
  const statement = await addTo(team, preparing, 'ambition')
  const parent = await addTo(team, preparing, 'category')
  const { statements } = await draftOf(team, preparing)
  const link = statements.flatMap(({ provenance }) => provenance)[0]?.id
  return { statement, parent, link }
}

async function addSource(team: Caller, title = secretWords) {
  const { sourceId } = await team.source.create({
    kind: 'contribution',
    title,
    happenedOn: firstDay,
    channel: 'spoken',
    words: title,
    partOf: null,
    peopleCount: null,
    credits: [],
  })
  return sourceId
}

async function progressOn(team: Caller, { live, gone }: Record<'live' | 'gone', StatementId>) {
  const update = { state: 'under-way', percent: null, happenedOn: firstDay } as const
  const tell = (statementId: StatementId) =>
    team.progress.post({ ...update, statementId, words: 'We began.', evidence: [] })
  await tell(live)
  const { updateId: there } = await tell(live)
  const { updateId: foreign } = await tell(gone)
  const add = { statementId: live, title: 'A first step', dueOn: firstDay }
  const { milestoneId: planned } = await team.milestone.add(add)
  const { milestoneId: settled } = await team.milestone.add(add)
  await team.milestone.settle({
    milestoneId: settled,
    state: 'reached',
    settledOn: firstDay,
    reason: '',
  })
  return {
    update: { there, foreign, absent: noId },
    milestone: { planned, settled, absent: noId },
  }
}

async function editionIds(team: Caller) {
  const editions = await team.edition.list()
  const idOf = (slug: string) => editions.find((edition) => edition.slug === slug)?.id
  return { open: idOf(open), past: idOf(past), preparing: idOf(preparing), absent: noId }
}

async function slugsOf(db: Db, ids: Record<'live' | 'draft' | 'retired' | 'foreign', StatementId>) {
  const rows = await db.selectFrom('statement').select(['id', 'slug']).execute()
  const slugOf = (id: StatementId) => rows.find((row) => row.id === id)?.slug
  return {
    live: slugOf(ids.live),
    draft: slugOf(ids.draft),
    retired: slugOf(ids.retired),
    foreign: slugOf(ids.foreign),
    absent: 'never-said',
  }
}

async function revisionsOf(team: Caller, { live, draft }: Record<'live' | 'draft', StatementId>) {
  const newest = async (statementId: StatementId) =>
    (await team.draft.history({ statementId, before: null })).items[0]?.revisionId
  const older = await newest(live)
  await reword(team, open, { statementId: live, words: secretWords })
  await team.draft.setNote({
    edition: open,
    statementId: live,
    kind: 'meaning',
    words: why,
    base: null,
  })
  return { newest: await newest(live), older, foreign: await newest(draft) }
}

async function previewsOf(team: Caller) {
  const link = async () => (await team.preview.link({ edition: open })).path.slice(9)
  const ended = await link()
  await team.preview.end({ edition: open })
  const valid = await link()
  return { valid, changed: `${valid.slice(0, -1)}-`, ended, absent: '' }
}
