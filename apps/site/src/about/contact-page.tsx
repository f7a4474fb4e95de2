import type { CommunityView } from '@cuppa/domain'

import { ContactDetails } from '../frame/contact-details.tsx'

/** Every way to reach a person. */
export function ContactPage({ community }: { readonly community: CommunityView }) {
  const { email, phone, post } = community.contact
  return (
    <div className="page">
      <header className="page-head">
        <h1>Get in touch</h1>
        <p className="lead">
          Ask us anything, tell us what you think of our direction, or say what you need to take
          part. You do not have to give your name.
        </p>
      </header>
      {email || phone || post ? (
        <div className="contact-large">
          <ContactDetails community={community} />
        </div>
      ) : (
        <p>We have not put up a way to reach us yet. We are sorry about that.</p>
      )}
      <h2>If something gets in your way</h2>
      <p>
        If any part of this site is hard for you to use, tell us what happened and what you were
        trying to do. We will give you what you need in another form, and mend the page.
      </p>
    </div>
  )
}
