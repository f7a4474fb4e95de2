import { type DraftNote, EditionSlug, type StatementId, type StatementKind } from '@cuppa/domain'

import type { Caller } from './world.ts'

/** A draft with what a test needs to go on from. */
export interface Start {
  readonly edition: EditionSlug
  readonly statements: readonly StatementId[]
  readonly structure: number
}

interface Wish {
  readonly slug?: string
  readonly kinds?: readonly StatementKind[]
  readonly period?: typeof days
}

export const days = { startsOn: '2020-11-27', endsOn: '2022-12-31' }
export const firstDay = '2020-11-27'

/** A new edition whose draft holds a statement of each kind, each written by the team. */
export async function draftWith(
  caller: Caller,
  {
    slug = '2020-2022',
    kinds = ['vision', 'value', 'value', 'ambition'],
    period = days,
  }: Wish = {},
): Promise<Start> {
  const edition = EditionSlug.parse(slug)
  await caller.edition.create({ slug: edition, title: 'Our direction', from: null, ...period })
  const statements: StatementId[] = []
  let structure = 0
  for (const [position, kind] of kinds.entries()) {
    const title = `${kind} ${position + 1} of ${slug}`
    const place = { parentId: null, position, title, words: `Words of ${title}.` }
    const added = await caller.draft.addStatement({ edition, structure, kind, ...place })
    const { statementId } = added
    await caller.draft.addLink({
      edition,
      statementId,
      kind: 'editorial',
      sourceId: null,
      note: '',
    })
    statements.push(statementId)
    structure = added.structure
  }
  return { edition, statements, structure }
}

/** The draft of an edition, which must be there. */
export async function draftOf(caller: Caller, edition: EditionSlug) {
  const draft = await caller.draft.get({ edition })
  if (!draft) throw new Error('There is no draft')
  return draft
}

/** Publishes the draft as it stands. */
export async function publish(caller: Caller, edition: EditionSlug, publishedOn = firstDay) {
  const { structure } = await draftOf(caller, edition)
  return caller.version.publish({ edition, structure, publishedOn, letter: 'Here it is.' })
}

/** An edition with one published version, and a draft that starts from it. */
export async function publishedWith(caller: Caller, wish: Wish = {}): Promise<Start> {
  const start = await draftWith(caller, wish)
  await publish(caller, start.edition)
  await caller.draft.start({ edition: start.edition })
  return { ...start, structure: 0 }
}

/** Gives a statement new words on whatever revision it has now. */
export async function reword(
  caller: Caller,
  edition: EditionSlug,
  wording: { readonly statementId: StatementId; readonly title?: string; readonly words: string },
) {
  const { statements } = await draftOf(caller, edition)
  const there = statements.find(({ id }) => id === wording.statementId)
  if (!there) throw new Error('The draft does not hold this statement')
  const baseRevisionId = there.revisionId
  return caller.draft.saveWords({ edition, baseRevisionId, title: there.title, ...wording })
}

/** Says what changed on a statement, in place of whatever note stands there now. */
export async function noteOn(
  caller: Caller,
  edition: EditionSlug,
  { statementId, ...note }: DraftNote & { readonly statementId: StatementId },
): Promise<void> {
  const { statements, gone } = await draftOf(caller, edition)
  const base = [...statements, ...gone].find(({ id }) => id === statementId)?.note ?? null
  await caller.draft.setNote({ edition, statementId, base, ...note })
}
