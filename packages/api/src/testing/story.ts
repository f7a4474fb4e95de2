import type { Db } from '@cuppa/db'
import type { DraftView, EditionSlug, StatementId, StatementKind } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'

import { RefusalError } from '../kernel/refusal-error.ts'
import { noteOn } from './strategy.ts'
import type { Caller } from './world.ts'

/** One thing that somebody tries; the numbers pick among what is there. */
export interface Deed {
  readonly act: (typeof acts)[number]
  readonly one: number
  readonly other: number
  readonly words: string
}

export const acts = [
  'start',
  'add',
  'save',
  'move',
  'retire',
  'restore',
  'split',
  'merge',
  'note',
  'link',
  'drop',
  'tidy',
  'publish',
  'withdraw',
  'progress',
] as const

export interface Stage {
  readonly db: Db
  readonly team: Caller
  readonly edition: EditionSlug
  /** The day that the next version carries; it rises with each deed. */
  readonly day: string
}

export type Outcome = 'done' | 'refused' | 'nothing to do'

/** Tries a deed; anything but a refusal with its reason is passed on as a failure. */
export async function tryDeed(stage: Stage, deed: Deed): Promise<Outcome> {
  const draft = await stage.team.draft.get({ edition: stage.edition })
  try {
    return (await tellers[deed.act](stage, deed, draft)) ? 'done' : 'nothing to do'
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusalError) return 'refused'
    throw error
  }
}

/** Answers `false` where the deed found nothing to try itself on. */
type Teller = (stage: Stage, deed: Deed, draft: DraftView | null) => Promise<boolean>

type InDraft = (
  stage: Stage,
  deed: Deed & { readonly draft: DraftView; readonly id: StatementId; readonly too: StatementId },
) => Promise<unknown>

const kinds: readonly StatementKind[] = ['value', 'category', 'ambition', 'action', 'vision']

const pick = <Each>(list: readonly Each[], number: number): Each | undefined =>
  list[number % Math.max(1, list.length)]

const inDraft =
  (tell: InDraft): Teller =>
  async (stage, deed, draft) => {
    const id = draft && pick(draft.statements, deed.one)?.id
    const too = draft && pick(draft.statements, deed.other)?.id
    if (!draft || !id || !too) return false
    await tell(stage, { ...deed, draft, id, too })
    return true
  }

const structured = ({ edition }: Stage, { structure }: DraftView) => ({ edition, structure })

const tellers: Record<Deed['act'], Teller> = {
  start: async ({ team, edition }) => {
    await team.draft.start({ edition })
    return true
  },
  add: async (stage, { one, other, words }, draft) => {
    if (!draft) return false
    const parent = other % 3 === 0 ? null : pick(draft.statements, other)
    await stage.team.draft.addStatement({
      ...structured(stage, draft),
      kind: pick(kinds, one) ?? 'value',
      parentId: parent?.id ?? null,
      position: one,
      title: words,
      words,
    })
    return true
  },
  save: inDraft(({ team, edition }, { draft, id, other, words }) => {
    // One save in four is written on a revision of some other statement: stale for sure.
    const on = other % 4 === 0 ? pick(draft.statements, other) : undefined
    const there = on ?? draft.statements.find((statement) => statement.id === id)
    const baseRevisionId = there?.revisionId ?? draft.statements[0]?.revisionId
    if (!baseRevisionId) return Promise.resolve()
    return team.draft.saveWords({ edition, statementId: id, baseRevisionId, title: words, words })
  }),
  move: inDraft((stage, { draft, id, too, other }) =>
    stage.team.draft.moveStatement({
      ...structured(stage, draft),
      statementId: id,
      parentId: other % 2 === 0 ? null : too,
      position: other,
    }),
  ),
  retire: inDraft((stage, { draft, id, words }) =>
    stage.team.draft.retireStatement({
      ...structured(stage, draft),
      statementId: id,
      reason: words,
    }),
  ),
  restore: async (stage, { one }, draft) => {
    const gone = draft && pick(draft.gone, one)
    if (!draft || !gone) return false
    const statementId = gone.id
    await stage.team.draft.restoreStatement({ ...structured(stage, draft), statementId })
    return true
  },
  split: inDraft((stage, { draft, id, words, other }) =>
    stage.team.draft.splitStatement({
      ...structured(stage, draft),
      statementId: id,
      parts: Array.from({ length: 1 + (other % 3) }, (_, part) => ({
        title: `${words} ${part}`,
        words,
      })),
      reason: words,
    }),
  ),
  merge: inDraft((stage, { draft, id, too, words }) =>
    stage.team.draft.mergeStatements({
      ...structured(stage, draft),
      statementIds: [id, too],
      into: { title: words, words },
      reason: words,
    }),
  ),
  note: inDraft(({ team, edition }, { draft, id, words, other }) =>
    team.draft.setNote({
      edition,
      statementId: id,
      // One note in four is written as if there were none: stale where there is one.
      base: other % 4 === 0 ? null : (draft.statements.find((one) => one.id === id)?.note ?? null),
      kind: pick(['wording', 'meaning', 'new', 'moved', 'gone'] as const, other) ?? 'new',
      words,
    }),
  ),
  link: inDraft(({ team, edition }, { id, words }) =>
    team.draft.addLink({
      edition,
      statementId: id,
      kind: 'editorial',
      sourceId: null,
      note: words,
    }),
  ),
  drop: inDraft(async ({ team, edition }, { draft, id, other }) => {
    const statement = draft.statements.find((one) => one.id === id)
    const link = pick(statement?.provenance ?? [], other)
    if (link) await team.draft.dropLink({ edition, linkId: link.id })
  }),
  tidy: async (stage, { words }, draft) => {
    if (!draft) return false
    await tidy(stage, draft, words)
    return true
  },
  publish: async ({ team, edition, day }, { words }, draft) => {
    if (!draft) return false
    const { structure } = draft
    await team.version.publish({ edition, structure, publishedOn: day, letter: words })
    return true
  },
  withdraw: async ({ team, edition }, { one, words }) => {
    const version = pick(await team.version.list({ edition }), one)
    if (!version) return false
    await team.version.withdraw({ versionId: version.id, reason: words })
    return true
  },
  progress: inDraft(({ team, day }, { id, words, other }) =>
    team.progress.post({
      statementId: id,
      state: pick(['under-way', 'going-well', 'done', 'stuck'] as const, other) ?? 'stuck',
      words: `Told: ${words}`,
      percent: other % 2 === 0 ? null : other % 101,
      happenedOn: day,
      evidence: [],
    }),
  ),
}

const fitting = { new: 'new', changed: 'meaning', moved: 'moved', gone: 'gone' } as const

/** Does all that the checklist asks for, as a careful editor would. */
async function tidy({ team, edition }: Stage, draft: DraftView, words: string): Promise<void> {
  for (const { code, statementId } of draft.checklist) {
    if (!statementId) continue
    if (code === 'statement/provenance-missing') {
      const link = { kind: 'editorial', sourceId: null, note: '' } as const
      await team.draft.addLink({ edition, statementId, ...link })
    }
    if (code.startsWith('statement/note')) {
      const change = draft.statements.find(({ id }) => id === statementId)?.change ?? 'gone'
      const note = { kind: fitting[change], words: `Because: ${words}` }
      await noteOn(team, edition, { statementId, ...note })
    }
  }
}
