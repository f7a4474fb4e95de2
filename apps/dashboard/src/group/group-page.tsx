import { address, GroupId, sayDate } from '@cuppa/domain'
import { Button, Prose } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Lost } from '../app/states.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { GroupFields } from './group-fields.tsx'
import { MemberRow } from './member-row.tsx'

import people from '../people/people.module.css'
import styles from '../source/source.module.css'

const route = getRouteApi('/groups/$group')

export type Group = Awaited<ReturnType<typeof client.group.open.query>>

/** One group: what it is for, who is in it, and what they do there. */
export function GroupPage() {
  const id = GroupId.safeParse(route.useParams().group).data
  const mayNot = useWhyNot('people')
  if (id === undefined) return <Lost />
  return mayNot ? (
    <Page title="A group" intro={mayNot}>
      {null}
    </Page>
  ) : (
    <OneGroup id={id} />
  )
}

function OneGroup({ id }: { readonly id: GroupId }) {
  const group = useSuspenseQuery(trpc.group.open.queryOptions({ groupId: id })).data
  const { name, slug, startedOn, endedOn, members, more } = group
  return (
    <Page
      title={name}
      intro={
        endedOn === null
          ? `Since ${sayDate(startedOn)}`
          : `From ${sayDate(startedOn)} to ${sayDate(endedOn)}`
      }
      action={<a href={address.group(slug)}>See the public page</a>}
    >
      <p>
        <Link to="/groups">See all groups</Link>
      </p>
      <Part title="What it is for">
        <Words group={group} />
      </Part>
      {endedOn === null ? (
        <Part title="Who is in it">
          <p className="field-hint">
            People come into a group from the list of people: choose them there.
          </p>
          {members.length === 0 ? <Empty>Nobody is in this group yet.</Empty> : null}
          <ul role="list" className={styles['list']}>
            {members.map((member) => (
              <MemberRow key={member.personId} groupId={id} member={member} />
            ))}
          </ul>
          {more ? <p>There are more. Find all of them in the list of people.</p> : null}
        </Part>
      ) : null}
    </Page>
  )
}

function Words({ group }: { readonly group: Group }) {
  const { groupId, name, purpose, endedOn } = group
  // What was read when the form was opened: a change that somebody else made since is not overwritten.
  const [base, setBase] = useState<Group | null>(null)
  const [isEnding, setEnding] = useState(false)
  const act = useAct(trpc.group.update.mutationOptions(), 'The change is saved')
  if (base)
    return (
      <GroupFields
        words={{ name: base.name, purpose: base.purpose }}
        send="Save"
        onCancel={() => setBase(null)}
        onSend={async (words) => {
          await act.run({ groupId, revision: base.revision, ...words })
          setBase(null)
        }}
      />
    )
  return (
    <>
      <Prose text={purpose} />
      {endedOn === null ? (
        <div className={people['acts']}>
          <Button look="quiet" onClick={() => setBase(group)}>
            Change this
          </Button>
          <Button look="quiet" onClick={() => setEnding(true)}>
            End the group
          </Button>
        </div>
      ) : null}
      {isEnding ? <EndDialog group={group} name={name} onClose={() => setEnding(false)} /> : null}
    </>
  )
}

interface EndDialogProps {
  readonly group: Group
  readonly name: string
  readonly onClose: () => void
}

function EndDialog({ group: { groupId, revision }, name, onClose }: EndDialogProps) {
  const act = useAct(trpc.group.end.mutationOptions(), 'The group has ended')
  const end = async () => {
    if (await act.attempt({ groupId, revision })) onClose()
  }
  return (
    <Dialog title={`End “${name}”?`} onClose={onClose}>
      <p>
        Nobody is in it from today on. Its page stays, says when it ended, and names nobody. It
        cannot begin again.
      </p>
      <ActButton busy={act.busy} onClick={() => void end()}>
        End the group
      </ActButton>
      <Problem sentence={act.problem} />
    </Dialog>
  )
}
