import { sayCount, sayDate } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { GroupFields } from './group-fields.tsx'

import styles from '../source/source.module.css'

/** The groups that people work in: those there are, and those that have ended. */
export function GroupsPage() {
  const mayNot = useWhyNot('people')
  const [isNew, setNew] = useState(false)
  return (
    <Page
      title="Groups"
      intro={mayNot ?? 'Who works together on what. Each group has a page that everyone can read.'}
      action={
        mayNot || isNew ? undefined : (
          <ActButton onClick={() => setNew(true)}>Begin a group</ActButton>
        )
      }
    >
      {isNew ? <NewGroup onCancel={() => setNew(false)} /> : null}
      {mayNot ? null : <Groups />}
    </Page>
  )
}

function NewGroup({ onCancel }: { readonly onCancel: () => void }) {
  const navigate = useNavigate()
  const act = useAct(trpc.group.create.mutationOptions(), 'The group has begun')
  return (
    <Part title="A new group">
      <GroupFields
        words={{ name: '', purpose: '' }}
        send="Begin the group"
        onCancel={onCancel}
        onSend={async (words) => {
          const { groupId } = await act.run(words)
          void navigate({ to: '/groups/$group', params: { group: groupId } })
        }}
      />
    </Part>
  )
}

function Groups() {
  const groups = useSuspenseQuery(trpc.group.list.queryOptions()).data
  if (groups.length === 0) return <Empty>There is no group yet.</Empty>
  return (
    <ul role="list" className={styles['list']}>
      {groups.map(({ groupId, name, purpose, people, endedOn }) => (
        <li key={groupId} className={styles['item']}>
          <div>
            <p className="label">
              {endedOn === null
                ? sayCount(people, 'person', 'people')
                : `Ended on ${sayDate(endedOn)}`}
            </p>
            <h2 dir="auto">
              <Link to="/groups/$group" params={{ group: groupId }}>
                {name}
              </Link>
            </h2>
            <p dir="auto">{purpose}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
