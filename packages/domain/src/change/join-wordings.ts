import type { Wording } from '../statement/index.ts'
import { diffWords } from './diff-words.ts'

/**
 * Words in which two people's changes stand together.
 *
 * @example
 * const { words, needsALook }: JoinedWording = joinWordings(base, mine, theirs)
 */
export interface JoinedWording extends Wording {
  /** True when both changed the same place, so that both texts stand there, one after the other. */
  readonly needsALook: boolean
}

/**
 * Proposes one wording out of two that were written at the same time on the same base. Changes in
 * different places are both taken; where they clash, theirs comes first and mine after it, and so do
 * the whole texts where one of the two wrote it anew. Nothing that either wrote is lost.
 *
 * @example
 * joinWordings(
 *   { title: 'Pay', words: 'We pay people fairly.' },
 *   { title: 'Pay', words: 'We pay people fairly and quickly.' },
 *   { title: 'Fair pay', words: 'We pay people fairly.' },
 * ) // { title: 'Fair pay', words: 'We pay people fairly and quickly.', needsALook: false }
 */
export function joinWordings(base: Wording, mine: Wording, theirs: Wording): JoinedWording {
  const title = joinTexts(base.title, mine.title, theirs.title)
  const words = joinTexts(base.words, mine.words, theirs.words)
  return { title: title.text, words: words.text, needsALook: title.needsALook || words.needsALook }
}

/**
 * One text in which two people's changes stand together.
 *
 * @example
 * const { text, needsALook }: JoinedText = joinTexts(base, mine, theirs)
 */
export interface JoinedText {
  readonly text: string
  /** True when both changed the same place, so that both texts stand there, one after the other. */
  readonly needsALook: boolean
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Group {
  readonly start: number
  readonly end: number
  readonly mine: readonly Edit[]
  readonly theirs: readonly Edit[]
}

/**
 * Like {@link joinWordings}, for a text that stands alone.
 *
 * @example
 * joinTexts('We pay.', 'We pay well.', 'We pay soon.') // { text: 'We pay soon well.', needsALook: true }
 */
export function joinTexts(base: string, mine: string, theirs: string): JoinedText {
  const edits = [editsTo(base, mine), editsTo(base, theirs)] as const
  const groups = overlapping(...edits)
  let text = ''
  let at = 0
  let needsALook = false
  for (const group of groups) {
    const joined = joinGroup(base, group)
    text += base.slice(at, group.start) + joined.text
    at = group.end
    needsALook ||= joined.needsALook
  }
  if (needsALook && edits.some((some) => isRewritten(base, some))) {
    const between = /\n/.test(mine + theirs) ? '\n\n' : ' '
    return { text: `${theirs}${between}${mine}`, needsALook }
  }
  return { text: text + base.slice(at), needsALook }
}

/** Where little of the base is left, what is left are chance words, and no frame for two texts. */
function isRewritten(base: string, edits: readonly Edit[]): boolean {
  const gone = edits.reduce((sum, { start, end }) => sum + end - start, 0)
  return gone * 2 > base.length
}

/** What was put in place of which stretch of the base. */
function editsTo(base: string, other: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const { op, text } of diffWords(base, other)) {
    const last = edits.at(-1)
    if (op === 'same') at += text.length
    else if (op === 'removed') {
      edits.push({ start: at, end: at + text.length, text: '' })
      at += text.length
    } else if (last?.end === at) edits.splice(-1, 1, { ...last, text: last.text + text })
    else edits.push({ start: at, end: at, text })
  }
  return edits
}

/** Edits of both sides in order, those that touch one another drawn together. */
function overlapping(mine: readonly Edit[], theirs: readonly Edit[]): Group[] {
  const all = [
    ...mine.map((edit) => ({ edit, side: 'mine' as const })),
    ...theirs.map((edit) => ({ edit, side: 'theirs' as const })),
  ].toSorted((one, other) => one.edit.start - other.edit.start || one.edit.end - other.edit.end)
  const groups: Group[] = []
  for (const { edit, side } of all) {
    const last = groups.at(-1)
    const touches = last !== undefined && edit.start <= last.end
    const group = touches ? last : { start: edit.start, end: edit.end, mine: [], theirs: [] }
    const grown = {
      ...group,
      end: Math.max(group.end, edit.end),
      [side]: [...group[side], edit],
    }
    if (touches) groups.splice(-1, 1, grown)
    else groups.push(grown)
  }
  return groups
}

function joinGroup(base: string, group: Group): JoinedText {
  const mine = applied(base, group, group.mine)
  const theirs = applied(base, group, group.theirs)
  if (group.mine.length === 0 || mine === theirs) return { text: theirs, needsALook: false }
  if (group.theirs.length === 0) return { text: mine, needsALook: false }
  const parts = [theirs, mine].map((part) => part.trim()).filter((part) => part !== '')
  const lead = /^\s*/.exec(theirs || mine)?.[0] ?? ''
  const tail = /\s*$/.exec(mine || theirs)?.[0] ?? ''
  return { text: lead + parts.join(' ') + tail, needsALook: true }
}

function applied(base: string, group: Group, edits: readonly Edit[]): string {
  let text = ''
  let at = group.start
  for (const edit of edits) {
    text += base.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + base.slice(at, group.end)
}
