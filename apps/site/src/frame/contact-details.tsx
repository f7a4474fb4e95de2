import { address, type CommunityView } from '@cuppa/domain'

/** Every way to reach the community that it has set; a page to go to where it has set none. */
export function ContactDetails({ community }: { readonly community: CommunityView }) {
  const { email, phone, post, person } = community.contact
  if (!email && !phone && !post) {
    return (
      <p>
        <a href={address.contact()}>How to get in touch</a>
      </p>
    )
  }
  return (
    <>
      {person ? (
        <p className="contact-person" dir="auto">
          {person}
        </p>
      ) : null}
      <dl className="contact">
        {email ? (
          <Way name="E-mail">
            <a href={`mailto:${encodeURI(email)}`}>{email}</a>
          </Way>
        ) : null}
        {phone ? (
          <Way name="Phone">
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
          </Way>
        ) : null}
        {post ? (
          <Way name="Post">
            <span className="lines">{post}</span>
          </Way>
        ) : null}
      </dl>
    </>
  )
}

function Way({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
