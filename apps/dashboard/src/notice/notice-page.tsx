import {
  explain,
  NoticeId,
  type NoticeReach,
  type NoticeView,
  consentQuestions,
  refuseSending,
  sayCount,
  sayList,
} from '@cuppa/domain'
import { Prose } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { NoticeForm } from './notice-form.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/notices/$notice')

/** One message: to be changed and sent, or as it was sent. */
export function NoticePage() {
  const id = NoticeId.parse(route.useParams().notice)
  const notice = useSuspenseQuery(
    trpc.notice.get.queryOptions(
      { id },
      // Only while it is being written down is there more to see each time.
      { refetchInterval: ({ state }) => (isBeingQueued(state.data) ? 2_000 : false) },
    ),
  ).data
  return (
    <Page title={notice.subject || 'Without a subject'} intro={consentQuestions[notice.purpose]}>
      <p>
        <Link to="/notices">Back to messages to members</Link>
      </p>
      {notice.sentAt === null ? <Draft notice={notice} /> : <Sent notice={notice} />}
    </Page>
  )
}

const isBeingQueued = (notice: NoticeView | undefined) =>
  notice !== undefined && notice.sentAt !== null && notice.queuedAt === null

function Draft({ notice }: { readonly notice: NoticeView }) {
  const { id, revision, purpose, subject, words, group, reach } = notice
  const why = useWhyNot('people')
  const [isSending, setSending] = useState(false)
  const update = useAct(trpc.notice.update.mutationOptions(), 'The message is saved')
  const refusal = refuseSending(notice)
  if (purpose === 'digest') return null
  return (
    <>
      <NoticeForm
        key={revision}
        words={{ purpose, subject, words, groupId: group?.id ?? null }}
        why={why}
        onSave={(changed) => update.run({ id, revision, ...changed })}
      />
      <Part title="Send it">
        <p role="status">{`If you send it now, it makes ${inWords(reach)}.`}</p>
        <div className={styles['acts']}>
          <ActButton why={why ?? (refusal && explain(refusal))} onClick={() => setSending(true)}>
            Send it
          </ActButton>
          <Remove notice={notice} />
        </div>
      </Part>
      {isSending ? <SendDialog notice={notice} onClose={() => setSending(false)} /> : null}
    </>
  )
}

interface SendDialogProps {
  readonly notice: NoticeView
  readonly onClose: () => void
}

function SendDialog({ notice, onClose }: SendDialogProps) {
  const { id, revision, subject, reach } = notice
  const act = useAct(trpc.notice.send.mutationOptions(), 'The message is on its way')
  const send = async () => {
    if (await act.attempt({ id, revision })) onClose()
  }
  return (
    <Dialog title={`Send “${subject}”?`} onClose={onClose}>
      <p>{`It makes ${inWords(reach)}. It cannot be changed or taken back afterwards.`}</p>
      <Problem sentence={act.problem} />
      <ActButton busy={act.busy} onClick={() => void send()}>
        Send it now
      </ActButton>
    </Dialog>
  )
}

function Remove({ notice: { id, revision } }: { readonly notice: NoticeView }) {
  const navigate = useNavigate()
  const act = useAct(trpc.notice.remove.mutationOptions(), 'The message is gone')
  const remove = async () => {
    if (await act.attempt({ id, revision })) await navigate({ to: '/notices' })
  }
  return (
    <>
      <ActButton look="quiet" busy={act.busy} onClick={() => void remove()}>
        Throw it away
      </ActButton>
      <Problem sentence={act.problem} />
    </>
  )
}

function Sent({ notice }: { readonly notice: NoticeView }) {
  const { words, sentAt, queuedAt, reach, by } = notice
  return (
    <>
      <p className="label">{`Sent ${sentAt === null ? '' : sayMoment(sentAt)}${by === null ? '' : `, written by ${by}`}`}</p>
      <p role="status">
        {queuedAt === null
          ? `It is being written down for everybody: ${inWords(reach)} so far. You can leave this page.`
          : `It made ${inWords(reach)}.`}
      </p>
      <Prose text={words} />
    </>
  )
}

/** "12 mails, 1 call and 2 letters". */
function inWords({ email, phone, post }: NoticeReach): string {
  const ways = [
    email > 0 ? sayCount(email, 'mail') : '',
    phone > 0 ? sayCount(phone, 'call') : '',
    post > 0 ? sayCount(post, 'letter') : '',
  ].filter((way) => way !== '')
  return ways.length === 0 ? 'no message to anybody' : sayList(ways)
}
