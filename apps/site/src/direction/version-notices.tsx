import type { SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { Notice, PlainDate } from '@cuppa/ui'

/** What a reader must know before they take this text for today's: preview, withdrawn, older. */
export function VersionNotices(props: { readonly page: Extract<SitePage, { name: 'direction' }> }) {
  const { view, shownAs } = props.page
  const { version, edition } = view
  if (shownAs === 'preview') {
    return (
      <Notice role="note" title="This is a preview">
        <p>Only people who have this link can see it, and it may still change.</p>
      </Notice>
    )
  }
  if (version.state === 'withdrawn') {
    return (
      <Notice role="note" title="This version was withdrawn">
        <p dir="auto">{version.withdrawnReason ?? 'No reason was written down.'}</p>
        <ToCurrent />
      </Notice>
    )
  }
  if (version.state === 'superseded' || edition.state === 'past') {
    return (
      <Notice role="note" look="quiet" title="There is a newer one">
        <p>
          {'This is how it stood on '}
          <PlainDate on={version.publishedOn} />
          {'. We keep it as it was.'}
        </p>
        <ToCurrent />
      </Notice>
    )
  }
  if (shownAs === 'edition') return <OneEdition title={edition.title} />
  if (shownAs === 'today') return null
  return (
    <Notice role="note" look="good" title="This is the one we live by now">
      <p>
        {`This page will always show version ${version.number}, even when there is a newer one.`}
      </p>
    </Notice>
  )
}

function OneEdition({ title }: { readonly title: string }) {
  return (
    <Notice role="note" look="quiet" title="This is the page of one edition">
      <p>
        {'It will always show the newest version of “'}
        <bdi>{title}</bdi>
        {'”, even when we live by another edition.'}
      </p>
      <ToCurrent />
    </Notice>
  )
}

function ToCurrent() {
  return (
    <p>
      <a href={address.direction()}>Read the one we live by now</a>
    </p>
  )
}
