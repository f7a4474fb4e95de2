import type { PeopleImportId } from '@cuppa/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Away, Waiting } from '../app/states.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { ChoosePeopleFile } from './choose-people-file.tsx'
import { OneImport } from './one-import.tsx'

/** Brings in people from a file: first to look at, then to write down. */
export function ImportPeoplePage() {
  const mayNot = useWhyNot('people')
  return (
    <Page
      title="Bring in people"
      intro={
        mayNot ??
        'Save your list as a file (CSV), and choose it here. You see what each row would do before anybody is written down.'
      }
    >
      <p>
        <Link to="/people">See all people</Link>
      </p>
      {mayNot ? null : <Desk />}
    </Page>
  )
}

function Desk() {
  const [looksAt, setLooksAt] = useState<PeopleImportId | null>(null)
  return (
    <>
      <ChoosePeopleFile onRead={setLooksAt} />
      <Part title="Your files">
        <Files looksAt={looksAt} onLook={setLooksAt} />
      </Part>
    </>
  )
}

interface FilesProps {
  readonly looksAt: PeopleImportId | null
  readonly onLook: (id: PeopleImportId) => void
}

function Files({ looksAt, onLook }: FilesProps) {
  const query = useQuery(
    trpc.peopleImport.list.queryOptions(undefined, {
      // Only while one is being brought in is there more to see each time.
      refetchInterval: ({ state: { data } }) =>
        data?.some(({ state }) => state === 'working') === true ? 2_000 : false,
    }),
  )
  if (query.error && !query.data) {
    return <Away error={query.error} reset={() => void query.refetch()} />
  }
  if (!query.data) return <Waiting />
  if (query.data.length === 0) {
    return <Empty>No file is here. Only you see the files that you choose.</Empty>
  }
  const open = looksAt ?? query.data[0]?.id
  return query.data.map((view) => (
    <OneImport key={view.id} view={view} isOpen={view.id === open} onOpen={() => onLook(view.id)} />
  ))
}
