import { address, type CommunityView } from '@cuppa/domain'
import { StatementShape } from '@cuppa/ui'

export interface SiteHeaderProps {
  readonly community: CommunityView
  readonly path: string
}

/** The community's name, and the few places to go. */
export function SiteHeader({ community, path }: SiteHeaderProps) {
  const places = [
    { name: community.directionLabel, href: address.direction() },
    { name: 'Events', href: address.events() },
    { name: 'About', href: address.about() },
    { name: 'Get in touch', href: address.contact() },
    { name: 'Join us', href: address.join() },
  ]
  return (
    <header className="site-header">
      <a className="brand" href={address.home()} aria-current={path === '/' ? 'page' : undefined}>
        {community.logo ? (
          <img className="brand-logo" src={community.logo.url} alt="" height={48} />
        ) : (
          <StatementShape id={`community ${community.name}`} className="brand-shape" />
        )}
        <bdi>{community.name}</bdi>
      </a>
      <nav aria-label="Main">
        <ul role="list" className="menu">
          {places.map(({ name, href }) => (
            <li key={href}>
              <a href={href} aria-current={currentMark(path, href)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function currentMark(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}
