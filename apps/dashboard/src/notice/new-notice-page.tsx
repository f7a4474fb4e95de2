import { Link, useNavigate } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Page } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { NoticeForm } from './notice-form.tsx'

/** Begins a message to members. */
export function NewNoticePage() {
  const why = useWhyNot('people')
  const navigate = useNavigate()
  const act = useAct(trpc.notice.create.mutationOptions(), 'The message is saved')
  return (
    <Page
      title="Write a message"
      intro={why ?? 'Nothing is sent until you say so on the next page.'}
    >
      <p>
        <Link to="/notices">Back to messages to members</Link>
      </p>
      {why ? null : (
        <NoticeForm
          words={{ purpose: 'news', subject: '', words: '', groupId: null }}
          why={why}
          onSave={async (words) => {
            const { id } = await act.run(words)
            await navigate({ to: '/notices/$notice', params: { notice: id } })
          }}
        />
      )}
    </Page>
  )
}
