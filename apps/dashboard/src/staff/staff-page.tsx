import { Role, roles, type PersonId } from '@cuppa/domain'
import { Select } from '@cuppa/ui'
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
import { roleWords } from './role-words.ts'

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
              <RoleChoice person={person} />
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
      {leaving ? <EndDialog person={leaving} onClose={() => setLeaving(null)} /> : null}
    </Page>
  )
}

const onlyAdmin = 'This is the only administrator. Make somebody else one first.'

interface Member {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  readonly lastAdmin: boolean
}

function RoleChoice({ person }: { readonly person: Member }) {
  const [role, setRole] = useState(person.role)
  const act = useAct(trpc.staff.changeRole.mutationOptions(), `${person.name} has another role now`)
  const why = person.lastAdmin
    ? onlyAdmin
    : role === person.role
      ? 'Choose another role first.'
      : undefined
  return (
    <div>
      <Select
        name={`role-${person.id}`}
        label={`Role of ${person.name}`}
        choices={roles.map((value) => ({ value, words: roleWords[value] }))}
        value={role}
        onChange={({ target }) => setRole(Role.catch(person.role).parse(target.value))}
      />
      <Problem sentence={act.problem} />
      <div className={styles['acts']}>
        <ActButton
          look="quiet"
          why={why}
          busy={act.busy}
          onClick={() => void act.attempt({ person: person.id, role })}
        >
          Change the role<span className="visually-hidden">{` of ${person.name}`}</span>
        </ActButton>
      </div>
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
