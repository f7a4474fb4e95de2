import type { PersonId, Role } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { InviteRow } from './invite-row.tsx'
import { sayRole } from './role-words.ts'
import { RolesDialog } from './roles-dialog.tsx'

import styles from '../source/source.module.css'

/** Who looks after the site, what each may do, and who is invited to. */
export function StaffPage() {
  const mayNot = useWhyNot('manage')
  return mayNot ? (
    <Page title="Team" intro={mayNot}>
      {null}
    </Page>
  ) : (
    <Team />
  )
}

function Team() {
  const { people, invites } = useSuspenseQuery(trpc.staff.list.queryOptions()).data
  const [isInviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<(typeof people)[number] | null>(null)
  const [leaving, setLeaving] = useState<(typeof people)[number] | null>(null)
  return (
    <Page
      title="Team"
      intro="Everyone who can sign in here, and what they may do."
      action={<ActButton onClick={() => setInviting(true)}>Invite someone</ActButton>}
    >
      <Part title="People">
        <ul role="list" className={styles['list']}>
          {people.map((person) => (
            <li key={person.id} className={styles['item']}>
              <div>
                <h3>
                  {person.name}
                  {person.you ? ' (you)' : ''}
                </h3>
                <p>{person.email ?? 'No e-mail yet'}</p>
                <p className="label">{`On the team since ${sayMoment(person.since)}`}</p>
              </div>
              <Roles person={person} onChange={() => setChanging(person)} />
              <ActButton
                look="quiet"
                why={person.lastAdmin ? onlyAdmin : undefined}
                onClick={() => setLeaving(person)}
              >
                End their time on the team
                <span className="visually-hidden">{`: ${person.name}`}</span>
              </ActButton>
            </li>
          ))}
        </ul>
      </Part>
      {invites.length > 0 ? (
        <Part title="Invited">
          <ul role="list" className={styles['list']}>
            {invites.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </ul>
        </Part>
      ) : null}
      {isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {changing ? <RolesDialog person={changing} onClose={() => setChanging(null)} /> : null}
      {leaving ? <EndDialog person={leaving} onClose={() => setLeaving(null)} /> : null}
    </Page>
  )
}

const onlyAdmin = 'This is the only administrator. Make somebody else one first.'

interface Member {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly lastAdmin: boolean
}

interface RolesProps {
  readonly person: Member
  readonly onChange: () => void
}

function Roles({ person, onChange }: RolesProps) {
  return (
    <div>
      <ul role="list">
        {person.roles.map((role) => (
          <li key={role}>{sayRole(role)}</li>
        ))}
      </ul>
      <ActButton look="quiet" onClick={onChange}>
        Change the roles<span className="visually-hidden">{` of ${person.name}`}</span>
      </ActButton>
    </div>
  )
}

function EndDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const act = useAct(trpc.staff.end.mutationOptions(), `${person.name} has left the team`)
  const end = async () => {
    if (await act.attempt({ person: person.id })) onClose()
  }
  return (
    <Dialog title={`End ${person.name}’s time on the team?`} onClose={onClose}>
      <p>They are signed out at once. What they wrote stays, under their name.</p>
      <Problem sentence={act.problem} />
      <ActButton look="danger" busy={act.busy} onClick={() => void end()}>
        End their time on the team
      </ActButton>
    </Dialog>
  )
}
