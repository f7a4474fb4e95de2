import type { SitePage } from '@cuppa/client'
import { channelWords, consentQuestions } from '@cuppa/domain'
import { Button, Notice } from '@cuppa/ui'

type StopPageProps = Omit<Extract<SitePage, { name: 'stop' }>, 'name'>

/** One button that stops one kind of message; nothing to sign in to, nothing to explain. */
export function StopPage({ view, action }: StopPageProps) {
  const what = `${consentQuestions[view.purpose]}, ${channelWords[view.channel]}`
  if (view.isStopped) {
    return (
      <div className="page stop">
        <h1>Stopped</h1>
        <Notice role="note" look="good">
          <p>You get no more messages of this kind: {what}.</p>
        </Notice>
        <p>
          We still tell you about what you do here yourself, such as a place that you booked. If you
          change your mind, tell us or choose it on your own pages.
        </p>
      </div>
    )
  }
  return (
    <div className="page stop">
      <h1>Stop these messages?</h1>
      <p className="lead">{what}.</p>
      <form method="post" action={action}>
        <Button type="submit">Stop them</Button>
      </form>
      <p>We still tell you about what you do here yourself, such as a place that you booked.</p>
    </div>
  )
}
