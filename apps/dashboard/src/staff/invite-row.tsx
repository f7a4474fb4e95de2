import type { Role } from '@cuppa/domain'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { sayRole } from './role-words.ts'

import styles from '../source/source.module.css'

export interface InviteRowProps {
  readonly invite: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly role: Role
    readonly expiresAt: string
    readonly expired: boolean
  }
}

/** An invitation that nobody has taken up yet. */
export function InviteRow({ invite }: InviteRowProps) {
  const { id, name, email, role, expiresAt, expired } = invite
  const again = useAct(trpc.staff.resendInvite.mutationOptions(), 'The invitation is sent again')
  const back = useAct(trpc.staff.withdrawInvite.mutationOptions(), 'The invitation is taken back')
  const of = <span className="visually-hidden">{` of ${name}`}</span>
  return (
    <li className={styles['item']}>
      <div>
        <h3>{name}</h3>
        <p>{`${email}. ${sayRole(role)}`}</p>
        <p className="label">
          {expired ? 'The link no longer works.' : `The link works until ${sayMoment(expiresAt)}.`}
        </p>
      </div>
      <Problem sentence={again.problem ?? back.problem} />
      <div className={styles['acts']}>
        <ActButton look="quiet" busy={again.busy} onClick={() => void again.attempt({ id })}>
          Send it again{of}
        </ActButton>
        <ActButton look="quiet" busy={back.busy} onClick={() => void back.attempt({ id })}>
          Take it back{of}
        </ActButton>
      </div>
    </li>
  )
}
