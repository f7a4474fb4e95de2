import { sayDate } from '@cuppa/domain'
import { Field, Prose, sourceWords, Credits } from '@cuppa/ui'
import { Button } from '@cuppa/ui'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

import { client } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { SourceForm } from './source-form.tsx'

import styles from './source.module.css'

const route = getRouteApi('/sources')

/** Everything that statements can come from, newest first. */
export function SourcesPage() {
  const { find = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(find)
  const [edited, setEdited] = useState<Listed | 'new' | null>(null)
  const mayNot = useWhyNot('write')
  const { items, more } = useSources(useDeferredValue(find))
  const close = () => setEdited(null)
  return (
    <Page
      title="Sources"
      intro="What was said, held or decided: each statement points at what it came from."
      action={
        <ActButton why={mayNot} onClick={() => setEdited('new')}>
          Add a source
        </ActButton>
      }
    >
      <search>
        <form
          className={styles['find']}
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({ search: typed.trim() ? { find: typed.trim() } : {} })
          }}
        >
          <Field
            name="find"
            label="Find a source"
            type="search"
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button look="quiet" type="submit">
            Find
          </Button>
        </form>
      </search>
      <p role="status" className="label">
        {find && items.length > 0 ? `Sources with “${find}”` : ''}
      </p>
      {items.length === 0 ? (
        <Empty>{find ? `No source holds “${find}”.` : 'No source is written down yet.'}</Empty>
      ) : null}
      <ol role="list" className={styles['list']}>
        {items.map((source) => (
          <li key={source.id} className={styles['item']}>
            <div>
              <p className="label">
                {`${sourceWords[source.kind]}, ${sayDate(source.happenedOn)}`}
                {source.partOf ? `, part of ${source.partOf.title}` : ''}
              </p>
              <h2 dir="auto">{source.title}</h2>
            </div>
            <Prose text={source.words} />
            {source.credits.length > 0 ? (
              <p>
                {'Thanks to '}
                <Credits credits={source.credits} />
              </p>
            ) : null}
            <ActButton look="quiet" why={mayNot} onClick={() => setEdited(source)}>
              Edit<span className="visually-hidden">{` “${source.title}”`}</span>
            </ActButton>
          </li>
        ))}
      </ol>
      {more}
      {edited ? (
        <Dialog title={edited === 'new' ? 'Add a source' : 'Edit the source'} onClose={close}>
          <SourceForm {...(edited === 'new' ? {} : { source: edited })} onDone={close} />
        </Dialog>
      ) : null}
    </Page>
  )
}

function useSources(search: string) {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['sources', search],
    queryFn: ({ pageParam }) => client.source.list.query({ search, after: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
  })
  return {
    items: query.data.pages.flatMap((page) => page.items),
    more: query.hasNextPage ? (
      <Button look="quiet" onClick={() => void query.fetchNextPage()}>
        Show more
      </Button>
    ) : null,
  }
}

/** `null` asks for the newest; after that, the server says where the next page starts. */
const firstPage: Awaited<ReturnType<typeof client.source.list.query>>['next'] = null

type Listed = ReturnType<typeof useSources>['items'][number]
