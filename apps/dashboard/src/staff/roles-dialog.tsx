import { type PersonId, type Role, roles } from '@cuppa/domain'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Group } from '../parts/group.tsx'
import { Problem } from '../parts/problem.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { sayRole } from './role-words.ts'

interface RolesDialogProps {
  readonly person: {
    readonly id: PersonId
    readonly name: string
    readonly roles: readonly Role[]
    readonly lastAdmin: boolean
  }
  readonly onClose: () => void
}

/** What one of the team may do, as ticks: roles add up. */
export function RolesDialog({ person, onClose }: RolesDialogProps) {
  const [held, setHeld] = useState<readonly Role[]>(person.roles)
  const act = useAct(trpc.staff.changeRoles.mutationOptions(), `${person.name} has other roles now`)
  const tick = (role: Role, isHeld: boolean) =>
    setHeld(isHeld ? [...held, role] : held.filter((one) => one !== role))
  const save = async () => {
    if (await act.attempt({ person: person.id, roles: [...held] })) onClose()
  }
  return (
    <Dialog title={`What may ${person.name} do?`} onClose={onClose}>
      <Group legend="Roles">
        {roles.map((role) => (
          <Tick
            key={role}
            name={role}
            checked={held.includes(role)}
            disabled={role === 'admin' && person.lastAdmin}
            onChange={({ target }) => tick(role, target.checked)}
          >
            {sayRole(role)}
          </Tick>
        ))}
      </Group>
      {person.lastAdmin ? (
        <p>This is the only administrator. Make somebody else one first to take that role back.</p>
      ) : null}
      <p>It counts at once, also in pages that are open now.</p>
      <Problem sentence={act.problem} />
      <ActButton
        busy={act.busy}
        why={held.length === 0 ? 'Tick at least one, or end their time on the team.' : undefined}
        onClick={() => void save()}
      >
        Save
      </ActButton>
    </Dialog>
  )
}
