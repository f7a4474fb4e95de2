import type { SourceId } from '@cuppa/domain'

import type { UpdateSource } from '../source/update-source.ts'
import type { Caller } from './world.ts'

/** A source as the team reads it now, as the next change of it is written on. */
export async function baseOf(team: Caller, id: SourceId): Promise<UpdateSource['base']> {
  const { items } = await team.source.list({ search: '', after: null })
  const source = items.find((item) => item.id === id)
  if (!source) throw new Error('There is no such source among the newest')
  const { kind, title, happenedOn, channel, words, partOf, peopleCount, people } = source
  return {
    kind,
    title,
    happenedOn,
    channel,
    words,
    peopleCount,
    partOf: partOf?.id ?? null,
    credits: people.map(({ personId, here }) => ({ personId, here })),
  }
}
