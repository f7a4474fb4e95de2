import { sayWhen } from '@cuppa/domain'
import { Button } from '@cuppa/ui'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct, type Act } from '../parts/use-act.ts'
import type { ActDialogProps } from './event-acts.tsx'
import { Told } from './told.tsx'

import styles from './event.module.css'

/** Lets everyone see it, after one more look at what that means. */
export function PublishDialog({ event, onClose }: ActDialogProps) {
  const act = useAct(trpc.event.publish.mutationOptions(), 'Everyone can see the event now')
  return (
    <Sure event={event} act={act} title="Publish the event" onDone={onClose} onClose={onClose}>
      <p>{`Everyone sees it from now on, and can book: ${sayWhen(event.when)}.`}</p>
      <p>
        After that you can still change its words and its time, and you can cancel it. You cannot
        delete it any more.
      </p>
    </Sure>
  )
}

/** Holds it after all, when it was planned. */
export function RestoreDialog({ event, onClose }: ActDialogProps) {
  const act = useAct(trpc.event.restore.mutationOptions(), 'The event is held after all')
  return (
    <Sure event={event} act={act} title="Hold it after all" onDone={onClose} onClose={onClose}>
      <p>{`It is held when it was planned: ${sayWhen(event.when)}.`}</p>
      <Told eventId={event.id} />
    </Sure>
  )
}

/** Deletes a draft, of which nobody outside the team knows. */
export function RemoveDialog({ event, onClose }: ActDialogProps) {
  const act = useAct(trpc.event.remove.mutationOptions(), 'The draft is deleted')
  const navigate = useNavigate()
  const onDone = () => void navigate({ to: '/events' })
  return (
    <Sure event={event} act={act} title="Delete the draft" onDone={onDone} onClose={onClose} danger>
      <p>Nobody outside the team has seen it. It cannot be brought back.</p>
    </Sure>
  )
}

interface SureProps extends ActDialogProps {
  readonly act: Act<
    Pick<ActDialogProps['event'], 'revision'> & { eventId: ActDialogProps['event']['id'] },
    unknown
  >
  /** Also what the button says. */
  readonly title: string
  readonly onDone: () => void
  readonly danger?: boolean
  readonly children: ReactNode
}

function Sure({ event, act, title, onDone, onClose, danger = false, children }: SureProps) {
  const doIt = async () => {
    if (await act.attempt({ eventId: event.id, revision: event.revision })) onDone()
  }
  return (
    <Dialog title={`${title}?`} onClose={onClose}>
      <div className={styles['sure']}>
        {children}
        <Problem sentence={act.problem} />
        <div className={styles['acts']}>
          <ActButton look={danger ? 'danger' : 'main'} busy={act.busy} onClick={() => void doIt()}>
            {title}
          </ActButton>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
