import fc from 'fast-check'

import type { ChangeNote } from '../change/index.ts'
import { noteKindsFor } from '../change/index.ts'
import {
  addStatement,
  changesOf,
  type Draft,
  type DraftEdge,
  type DraftEdited,
  mergeStatements,
  moveStatement,
  noteChange,
  notesToPublish,
  replaceStatement,
  restoreStatement,
  retireStatement,
  rewordStatement,
  splitStatement,
  whatIsMissing,
} from '../draft/index.ts'
import type { StatementId } from '../shared/index.ts'
import { statementKinds, type StatementText } from '../statement/index.ts'
import { nextNumber, refuseWithdraw } from '../version/index.ts'
import { anyWords } from './arbitraries.ts'
import { givenNew, revisionId } from './given.ts'

/** One thing that an editor tries; whether the rules let them is their affair. */
export const anyStep = fc.record({
  act: fc.constantFrom(
    'add',
    'add',
    'add',
    'reword',
    'reword',
    'move',
    'move',
    'retire',
    'restore',
    'split',
    'merge',
    'replace',
    'note',
    'link',
    'prepare and publish',
    'prepare and publish',
    'publish',
    'withdraw',
    'new edition',
  ),
  one: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
  third: fc.nat({ max: 40 }),
  words: anyWords,
})
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

export const anyStory = fc.array(anyStep, { minLength: 1, maxLength: 60, size: 'max' })

/** A version as it was published: never written to again, withdrawal apart. */
export interface Published {
  readonly edition: number
  readonly number: number
  readonly publishedOn: string
  readonly before: StatementText | null
  readonly text: StatementText
  readonly notes: readonly ChangeNote[]
  readonly edges: readonly DraftEdge[]
  readonly links: ReadonlyMap<StatementId, number>
  withdrawnReason: string | null
}

/** A community in miniature: a draft, and all that was ever published. */
export interface World {
  edition: number
  draft: Draft
  readonly versions: Published[]
  ids: number
}

export function emptyWorld(): World {
  return {
    edition: 1,
    draft: { base: null, text: [], notes: [], links: new Map(), edges: [] },
    versions: [],
    ids: 1,
  }
}

/** Tells a whole story, from nothing. `watch` is called after each step. */
export function tell(steps: readonly Step[], watch: (world: World, step: Step) => void = () => {}) {
  const world = emptyWorld()
  for (const step of steps) {
    take(world, step)
    watch(world, step)
  }
  return world
}

function take(world: World, step: Step): void {
  const deed = deeds[step.act]
  if (deed) return deed(world, step)
  const edited = commandOf(world, step)?.(world.draft)
  if (edited && !edited.refusal) world.draft = edited.draft
}

const deeds: Partial<Record<Step['act'], (world: World, step: Step) => void>> = {
  publish: (world, step) => publish(world, step.one),
  'prepare and publish': (world, step) => {
    world.draft = prepared(world.draft)
    publish(world, step.one)
  },
  link: (world, step) => {
    const id = pick(world.draft.text, step.one)?.id
    if (id) world.draft = { ...world.draft, links: new Map([...world.draft.links, [id, 1]]) }
  },
  withdraw: (world, step) => {
    const versions = world.versions.filter(({ edition }) => edition === world.edition)
    const version = pick(versions, step.one)
    if (!version || refuseWithdraw(versions, { ...version, reason: step.words })) return
    version.withdrawnReason = step.words
  },
  'new edition': (world) => {
    const last = world.versions.at(-1)
    if (!last || last.edition !== world.edition) return
    world.edition += 1
    world.draft = { base: last.text, text: last.text, notes: [], links: last.links, edges: [] }
  },
}

/** A command with its ids and its words, as it would arrive from a browser; perhaps twice. */
type Command = (draft: Draft) => DraftEdited

/** The command that a step stands for; `undefined` when there is nothing to try it on. */
export function commandOf(world: World, step: Step): Command | undefined {
  const target = pick(world.draft.text, step.one)
  const gone = pick(world.draft.base ?? [], step.one)
  const added = fresh(world, step)
  if (step.act === 'add') {
    const kind = statementKinds[step.other % statementKinds.length] ?? 'value'
    const place = placeOf(world.draft, step)
    return (draft) => addStatement(draft, kind, { ...added, ...place })
  }
  if (step.act === 'restore') return gone && ((draft) => restoreStatement(draft, gone.id))
  return target && commandOn(world, step, { id: target.id, added })
}

function commandOn(
  world: World,
  step: Step,
  { id, added }: { id: StatementId; added: ReturnType<typeof fresh> },
): Command | undefined {
  const reason = step.words
  const place = placeOf(world.draft, step)
  const second = fresh(world, step)
  const ids = [id, ...pickIds(world.draft.text, step.other)]
  const commands: Partial<Record<Step['act'], Command>> = {
    reword: (draft) => rewordStatement(draft, { ...added, id }),
    move: (draft) => moveStatement(draft, id, place),
    retire: (draft) => retireStatement(draft, { id, reason }),
    split: (draft) => splitStatement(draft, { id, parts: [added, second], reason }),
    replace: (draft) => replaceStatement(draft, { id, by: added, reason }),
    merge: (draft) => mergeStatements(draft, { ids, into: added, reason }),
    note: (draft) => noteChange(draft, { statementId: id, kind: 'wording', words: reason }),
  }
  return commands[step.act]
}

/** What a careful editor does before publishing: words, a note for each change, a link for each. */
export function prepared(draft: Draft): Draft {
  const text = draft.text.map((statement, index) =>
    statement.title === '' && statement.words === ''
      ? { ...statement, title: 'Named', revisionId: revisionId(1_000_000 + index) }
      : statement,
  )
  const notes = changesOf({ ...draft, text }).flatMap((change): ChangeNote[] => {
    const [kind] = noteKindsFor(change)
    return kind ? [{ statementId: change.statement.id, kind, words: 'We asked, you said.' }] : []
  })
  const links = new Map([...draft.links, ...text.map(({ id }) => [id, 1] as const)])
  return { ...draft, text, notes, links }
}

function publish(world: World, day: number): void {
  const { draft } = world
  const earlier = world.versions.filter(({ edition }) => edition === world.edition)
  const days = {
    today: '2021-02-20',
    publishedOn: `2021-${day > 28 ? '02' : '01'}-${String((day % 28) + 1).padStart(2, '0')}`,
    lastPublishedOn: earlier.at(-1)?.publishedOn ?? null,
  }
  if (whatIsMissing(draft, days).length > 0) return
  world.versions.push({
    edition: world.edition,
    number: nextNumber(earlier),
    publishedOn: days.publishedOn,
    before: draft.base,
    text: draft.text,
    notes: notesToPublish(draft),
    edges: draft.edges,
    links: draft.links,
    withdrawnReason: null,
  })
  world.draft = { ...draft, base: draft.text, notes: [], edges: [] }
}

function fresh(world: World, { words, other }: Step) {
  world.ids += 1
  return { ...givenNew(world.ids, other % 3 === 0 ? '' : `Title ${other}`), words }
}

function placeOf(draft: Draft, { other, third }: Step) {
  const parent = third % 3 === 0 ? undefined : pick(draft.text, third)
  return { parentId: parent?.id ?? null, position: other % 7 }
}

const pickIds = (text: StatementText, number: number) =>
  [pick(text, number)].flatMap((each) => each?.id ?? [])

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items.length === 0 ? undefined : items[number % items.length]
