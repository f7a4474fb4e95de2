import type { ReadDb } from '@cuppa/db'
import { sql } from 'kysely'

import { foldedLike } from './folded.ts'

/** How many words with one beginning are looked for: a letter says too little for each of them. */
const mostWords = { 1: 20, 2: 60, more: 200 } as const
/** Words that a slip of the pen may have meant. */
const mostLike = 12

/** The words of a text as names are folded; nothing else of it is looked for. */
export async function foldedWords(db: ReadDb, text: string): Promise<string[]> {
  const { folded } = await db
    .selectNoFrom(sql<string>`cuppa_folded(${text}::text)`.as('folded'))
    .executeTakeFirstOrThrow()
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '').slice(0, 5)
}

/**
 * The words of names that somebody may mean by this one: those that begin with it, the shortest
 * first; where there is none, those that are spelt much like it.
 */
export async function wordsMeantBy(db: ReadDb, word: string): Promise<string[]> {
  const begun = await db
    .selectFrom('name_word')
    .select('word')
    .where('word', 'like', foldedLike(word))
    .orderBy(sql`length(word)`)
    .orderBy('word')
    .limit(word.length === 1 ? mostWords[1] : word.length === 2 ? mostWords[2] : mostWords.more)
    .execute()
  const found = begun.length > 0 ? begun : await wordsLike(db, word)
  return [word, ...found.map((row) => row.word)]
}

function wordsLike(db: ReadDb, word: string) {
  return db
    .selectFrom('name_word')
    .select('word')
    .where(sql<boolean>`word % ${word}`)
    .orderBy(sql`similarity(word, ${word})`, 'desc')
    .orderBy('word')
    .limit(mostLike)
    .execute()
}
