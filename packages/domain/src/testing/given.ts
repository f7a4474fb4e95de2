import type { Draft } from '../draft/index.ts'
import { RevisionId, StatementId } from '../shared/index.ts'
import { inReadingOrder, type PlacedStatement, type StatementText } from '../statement/index.ts'

/** The id that a small number stands for. */
const uuid = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

export const statementId = (number: number) => StatementId.parse(uuid(number))
export const revisionId = (number: number) => RevisionId.parse(uuid(number))

/** A statement with number `n`: `s-n`, revision `n`, at the top. */
export function givenStatement(
  number: number,
  parts: Partial<PlacedStatement> = {},
): PlacedStatement {
  return {
    id: statementId(number),
    slug: `s-${number}`,
    kind: 'value',
    title: `Title ${number}`,
    words: `Words of number ${number}.`,
    parentId: null,
    position: number,
    revisionId: revisionId(number),
    ...parts,
  }
}

/** A text of a value with its meaning, a category with two ambitions, and a category without. */
export function givenText(): StatementText {
  return inReadingOrder([
    givenStatement(1, { title: 'Human' }),
    givenStatement(2, { kind: 'meaning', title: '', parentId: statementId(1) }),
    givenStatement(3, { kind: 'category', title: 'Planning' }),
    givenStatement(4, { kind: 'ambition', title: 'Pay fairly', parentId: statementId(3) }),
    givenStatement(5, { kind: 'ambition', title: 'Keep going', parentId: statementId(3) }),
    givenStatement(6, { kind: 'category', title: 'Learning' }),
  ])
}

/** A draft of that text, every statement linked to one source, nothing changed. */
export function givenDraft(parts: Partial<Draft> = {}): Draft {
  const text = givenText()
  return {
    base: text,
    text,
    notes: [],
    links: new Map(text.map(({ id }) => [id, 1])),
    edges: [],
    ...parts,
  }
}

/** What a new statement brings along. */
export function givenNew(number: number, title = `New ${number}`) {
  return {
    id: statementId(number),
    revisionId: revisionId(number),
    slug: `s-${number}`,
    title,
    words: `New words ${number}.`,
  }
}

/** The edit's draft; a refusal fails the test, with its code. */
export function accepted<Edited extends { readonly refusal: unknown }>(
  edited: Edited,
): Exclude<Edited, { readonly refusal: object }> {
  if (!isAccepted(edited)) throw new Error(`refused: ${JSON.stringify(edited.refusal)}`)
  return edited
}

function isAccepted<Edited extends { readonly refusal: unknown }>(
  edited: Edited,
): edited is Exclude<Edited, { readonly refusal: object }> {
  return edited.refusal === undefined
}
