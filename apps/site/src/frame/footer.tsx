import { address, type CommunityView } from '@cuppa/domain'

import { ContactDetails } from './contact-details.tsx'
import { TableOfShapes } from './table-of-shapes.tsx'

const places = [
  { name: 'How our direction grew', href: address.lineage() },
  { name: 'Accessibility', href: address.accessibility() },
  { name: 'Privacy', href: address.privacy() },
  { name: 'Join us', href: address.join() },
  { name: 'Your pages', href: address.me() },
]

/** Help is in the same place on every page: here, first. */
export function SiteFooter({ community }: { readonly community: CommunityView }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <section aria-labelledby="help">
          <h2 id="help">Come and talk to us</h2>
          <ContactDetails community={community} />
        </section>
        <nav aria-label="More">
          <ul role="list">
            {places.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TableOfShapes ids={[`community ${community.name}`, 'table', 'cup']} look="footer" />
      </div>
    </footer>
  )
}
