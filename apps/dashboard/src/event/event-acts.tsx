import {
  explain,
  refuseCancel,
  refuseDelete,
  refuseEventMove,
  refusePostpone,
  refusePublish,
  refuseUncancel,
  type EventDraftView,
  type KnownRefusal,
} from '@cuppa/domain'
import { useState } from 'react'

import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { PublishDialog, RemoveDialog, RestoreDialog } from './sure-dialogs.tsx'
import { momentNow } from './words.ts'

import styles from './event.module.css'

const dialogs = {
  publish: PublishDialog,
  move: MoveDialog,
  postpone: (props: ActDialogProps) => <StopDialog {...props} how="postpone" />,
  cancel: (props: ActDialogProps) => <StopDialog {...props} how="cancel" />,
  restore: RestoreDialog,
  copy: CopyDialog,
  remove: RemoveDialog,
}
type Act = keyof typeof dialogs

export interface ActDialogProps {
  readonly event: EventDraftView
  readonly onClose: () => void
}

interface OneAct {
  readonly act: Act
  readonly words: string
  readonly look: 'main' | 'quiet' | 'danger'
  readonly why: string | undefined
}

/** What can be done with an event as a whole. What cannot be done now says why. */
export function EventActs({ event }: { readonly event: EventDraftView }) {
  const [open, setOpen] = useState<Act | null>(null)
  const acts = useActs(event)
  const OpenDialog = open ? dialogs[open] : null
  return (
    <>
      <ul role="list" className={styles['acts']}>
        {acts.map(({ act, words, look, why }) => (
          <li key={act} className={styles['act']}>
            <ActButton look={look} why={why} onClick={() => setOpen(act)}>
              {words}
            </ActButton>
          </li>
        ))}
      </ul>
      {OpenDialog ? <OpenDialog event={event} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

function useActs(event: EventDraftView): readonly OneAct[] {
  const mayNotWrite = useWhyNot('write')
  const mayNotPublish = useWhyNot('publish')
  const mayNotMove = event.state === 'draft' ? mayNotWrite : mayNotPublish
  const no = why(event)
  const copy = {
    act: 'copy',
    words: 'Copy to another date',
    look: 'quiet',
    why: mayNotWrite,
  } as const
  const move = { act: 'move', words: 'Change the time', look: 'quiet' } as const
  if (event.state === 'draft') {
    return [
      { act: 'publish', words: 'Publish', look: 'main', why: mayNotPublish ?? no.publish },
      { ...move, why: mayNotMove },
      copy,
      { act: 'remove', words: 'Delete the draft', look: 'quiet', why: mayNotWrite ?? no.remove },
    ]
  }
  const isStopped = event.state !== 'published'
  const restore = { act: 'restore', words: 'Hold it after all', look: 'main' } as const
  const postpone = { act: 'postpone', words: 'Put it off', look: 'quiet' } as const
  const cancel = { act: 'cancel', words: 'Cancel it', look: 'quiet' } as const
  return [
    ...(isStopped ? [{ ...restore, why: mayNotPublish ?? no.restore }] : []),
    { ...move, why: mayNotMove ?? no.move },
    ...(isStopped ? [] : [{ ...postpone, why: mayNotPublish ?? no.postpone }]),
    ...(event.state === 'cancelled' ? [] : [{ ...cancel, why: mayNotPublish ?? no.cancel }]),
    copy,
    { act: 'remove', words: 'Delete', look: 'quiet', why: no.remove },
  ]
}

/** The rules' own reasons, as far as they can be known before somebody has written why. */
function why(event: EventDraftView): Partial<Record<Act, string>> {
  const now = momentNow()
  const asked = { reason: 'To be said in the dialog.', now }
  const modes = event.places.map(({ mode }) => mode)
  const say = (refusal: KnownRefusal | undefined) => refusal && explain(refusal)
  const reasons = {
    publish: say(refusePublish({ ...event, modes })),
    move: say(refuseAnyMove(event, now)),
    postpone: say(refusePostpone(event, asked)),
    cancel: say(refuseCancel(event, asked)),
    restore: say(refuseUncancel(event, now)),
    remove: say(refuseDelete(event)),
  }
  return Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== undefined))
}

/** To the latest that there is: what is refused then is refused for any time. */
const refuseAnyMove = (event: EventDraftView, now: string) =>
  refuseEventMove(event, { ...event.when, endsAt: '9999-12-31T23:59:59.999Z' }, now)
