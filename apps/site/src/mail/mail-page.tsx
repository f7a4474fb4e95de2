import type { SitePage } from '@cuppa/client'
import { dateIn, paragraphsOf, sayDate } from '@cuppa/domain'

type MailPageProps = Omit<Extract<SitePage, { name: 'mail' }>, 'name'>

/** A message as a page, for those whose mail program makes it hard to read. */
export function MailPage({ view }: MailPageProps) {
  const { subject, text, writtenAt, stop } = view
  return (
    <div className="page mail">
      <h1 dir="auto">{subject}</h1>
      <p className="label">A message from us, {sayDate(dateIn(writtenAt, 'Europe/London'))}</p>
      <div className="prose">
        {paragraphsOf(text).map((paragraph, index) => (
          <p key={index} dir="auto">
            {paragraph.split('\n').map((line, number) => (
              <Line key={number} line={line} isFirst={number === 0} />
            ))}
          </p>
        ))}
      </div>
      {stop === null ? null : (
        <p className="onward">
          <a href={stop}>Stop messages like this one</a>
        </p>
      )}
      <p className="label">Nobody is told that you opened this page.</p>
    </div>
  )
}

/** A line that is an address leads there. */
function Line({ line, isFirst }: { readonly line: string; readonly isFirst: boolean }) {
  return (
    <>
      {isFirst ? null : <br />}
      {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
    </>
  )
}
