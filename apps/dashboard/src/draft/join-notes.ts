import { joinTexts } from '@cuppa/domain'

import type { NoteText } from './note.ts'

/**
 * Both notes as one. The kind is the one that somebody chose anew; where both did, nobody's: they
 * have to choose once more.
 */
export function joinNotes(base: NoteText, mine: NoteText, theirs: NoteText): NoteText {
  const { text: words } = joinTexts(base.words, mine.words, theirs.words)
  return { kind: joinKinds(base.kind, mine.kind, theirs.kind), words }
}

type Kind = NoteText['kind']

function joinKinds(base: Kind, mine: Kind, theirs: Kind): Kind {
  if (mine === theirs || theirs === null || theirs === base) return mine
  return mine === null || mine === base ? theirs : null
}
