import { explain } from '@cuppa/client'
import { useQuery } from '@tanstack/react-query'

import { trpc } from '../app/cuppa.ts'
import { Waiting } from '../app/states.tsx'
import { Problem } from '../parts/problem.tsx'
import { ChangeList } from './change-list.tsx'

/** What changed since the version before: a sentence, the words, and the note, for each. */
export function ChangesInWords(props: { readonly edition: string; readonly number: number }) {
  const { data, error } = useQuery(trpc.direction.changes.queryOptions(props))
  if (error) return <Problem sentence={explain(error)} />
  if (!data) return <Waiting />
  if (!data.from) return <p>This is the first version, so there is nothing to compare it with.</p>
  return (
    <>
      <p>{`Since version ${data.from.number}. ${same(data.sameCount)}`}</p>
      <ChangeList changes={data.changes} noteOn={({ note }) => note} />
    </>
  )
}

function same(count: number): string {
  if (count === 0) return 'Nothing stayed as it was.'
  return count === 1 ? '1 statement stayed as it was.' : `${count} statements stayed as they were.`
}
