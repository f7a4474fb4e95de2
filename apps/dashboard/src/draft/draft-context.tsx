import type { ChangeNote, ChecklistItem, Draft, DraftView, EditionSlug } from '@cuppa/domain'
import { createContext, use, type ReactNode } from 'react'

const Current = createContext<DraftView | null>(null)

/** The draft that the page is about. */
export function DraftProvider(props: { readonly draft: DraftView; readonly children: ReactNode }) {
  return <Current value={props.draft}>{props.children}</Current>
}

export function useDraft(): DraftView {
  const draft = use(Current)
  if (!draft) throw new Error('useDraft stands outside of DraftProvider')
  return draft
}

/** What every change of structure sends along. */
export function useStructure(): { edition: EditionSlug; structure: number } {
  const { edition, structure } = useDraft()
  return { edition: edition.slug, structure }
}

/** What one statement still needs before the draft can be published. */
export const todoOf = (draft: DraftView, id: string): readonly ChecklistItem[] =>
  draft.checklist.filter((item) => item.statementId === id)

/** The draft as the rules see it, so that a button can say beforehand why it would be refused. */
export function asRulesSee(draft: DraftView): Draft {
  const notes: ChangeNote[] = [...draft.statements, ...draft.gone].flatMap(({ id, note }) =>
    note ? [{ statementId: id, ...note }] : [],
  )
  return {
    base: draft.base ? draft.baseStatements : null,
    text: draft.statements,
    notes,
    links: new Map(draft.statements.map(({ id, provenance }) => [id, provenance.length])),
    edges: [],
  }
}
