import { address } from '@cuppa/domain'
import { ButtonLink } from '@cuppa/ui'

/** For members who open the dashboard: what it is, and where their own pages are. */
export function TeamOnlyPage() {
  return (
    <div className="page few-words">
      <h1>This part is for the team</h1>
      <p className="lead">
        Here the team plans events and looks after the site. Everything that is yours is on your own
        pages.
      </p>
      <p>
        <ButtonLink href={address.me()}>Go to your pages</ButtonLink>
      </p>
      <p>
        Are you on the team? <a href={address.contact()}>Tell us</a>, so that we can let you in.
      </p>
    </div>
  )
}
