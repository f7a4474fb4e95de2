import { address, type CommunityView } from '@cuppa/domain'
import { ButtonLink, Prose } from '@cuppa/ui'

/** Who the community is, in its own words. */
export function AboutPage({ community }: { readonly community: CommunityView }) {
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
