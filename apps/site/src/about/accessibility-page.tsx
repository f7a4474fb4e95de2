import { address, type CommunityView } from '@cuppa/domain'
import { PlainDate } from '@cuppa/ui'

import { accessibilityCheck } from './known-issues.ts'

/** What we promise, what does not work yet, and whom to turn to. */
export function AccessibilityPage({ community }: { readonly community: CommunityView }) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>Accessibility</h1>
        <p className="lead">
          <bdi>{community.name}</bdi>
          {' want everyone to be able to read this site and take part.'}
        </p>
      </header>
      <h2>What you can do here</h2>
      <ul>
        <li>Use everything with a keyboard, with a screen reader, or by voice.</li>
        <li>Make the text twice as large, or zoom in to 400%, without losing any of it.</li>
        <li>Read by daylight or in the dark: the colours follow your device.</li>
        <li>Print any page, with the addresses of its links.</li>
        <li>Read every page with scripts turned off.</li>
      </ul>
      <h2>How far we have come</h2>
      <p>
        We aim for level AA of the Web Content Accessibility Guidelines, version 2.2, and go further
        where we can. The site meets it in part. This is what we know does not work yet.
      </p>
      <ul>
        {accessibilityCheck.issues.map(({ what, instead }) => (
          <li key={what}>{`${what} ${instead}`}</li>
        ))}
      </ul>
      <Help />
      <h2>About this statement</h2>
      <p>
        {'We last went through it on '}
        <PlainDate on={accessibilityCheck.checkedOn} />
        {'. Programs check every page each time the site changes.'}
      </p>
    </div>
  )
}

function Help() {
  return (
    <>
      <h2>Tell us what is in your way</h2>
      <p>
        {'Write, call or send a letter: '}
        <a href={address.contact()}>how to get in touch</a>
        {'. Say which page it was and what you needed. We answer within 5 working days.'}
      </p>
      <h2>If our answer does not help</h2>
      <p>
        {
          'In the UK, the Equality and Human Rights Commission holds organisations to the accessibility rules for public bodies. If you live in England, Scotland or Wales and are not happy with our answer, turn to the '
        }
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>
        {'. In Northern Ireland, turn to the '}
        <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland</a>.
      </p>
    </>
  )
}
