import type { SitePage } from '@cuppa/client'
import { address, type CommunityView } from '@cuppa/domain'
import { ButtonLink, Prose } from '@cuppa/ui'

interface AboutPageProps extends Pick<Extract<SitePage, { name: 'about' }>, 'has'> {
  readonly community: CommunityView
}

/** Who the community is, in its own words. */
export function AboutPage({ has, community }: AboutPageProps) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>About us</h1>
        {community.strapline ? (
          <p className="lead" dir="auto">
            {community.strapline}
          </p>
        ) : null}
      </header>
      <Prose text={community.about || community.welcome || 'We have not written this yet.'} />
      {has.people || has.groups ? <h2>Who we are</h2> : null}
      {has.people ? (
        <p>
          <a href={address.people()}>People who want to be found here</a>
        </p>
      ) : null}
      {has.groups ? (
        <p>
          <a href={address.groups()}>Our groups, and what each is for</a>
        </p>
      ) : null}
      <h2>How this site works</h2>
      <p>
        {`${community.directionLabel} is a text that many people made. Beside each part you can read whose words it came from. When we change it, we write a letter that says what changed and why. The older versions stay where they are.`}
      </p>
      <p className="buttons">
        <ButtonLink href={address.direction()}>{`Read ${community.directionLabel}`}</ButtonLink>
      </p>
    </div>
  )
}
