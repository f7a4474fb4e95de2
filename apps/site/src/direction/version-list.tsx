import { address, type DirectionView, type VersionState } from '@cuppa/domain'
import { PlainDate } from '@cuppa/ui'

const stateWords: Record<VersionState, string> = {
  current: 'the one we live by now',
  superseded: 'a newer one took its place',
  withdrawn: 'withdrawn',
}

/** Every version there ever was of this edition, and the way to the other editions. */
export function VersionList({ view }: { readonly view: DirectionView }) {
  const { edition, version, versions, editions } = view
  const others = editions.filter(({ id, state }) => id !== edition.id && state !== 'preparing')
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">All versions</h2>
      <p>Every version stays here as it was published. None is ever changed.</p>
      <ol role="list">
        {versions.map(({ id, number, publishedOn, state }) => (
          <li key={id}>
            <a
              href={address.version(edition.slug, number)}
              aria-current={id === version.id ? 'true' : undefined}
            >
              {`Version ${number}`}
            </a>
            <span>
              <PlainDate on={publishedOn} />
              {`, ${stateWords[state]}`}
            </span>
            <a href={address.changes(edition.slug, number)}>
              {`What changed in version ${number}`}
            </a>
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <>
          <h3>Other times</h3>
          <ul role="list">
            {others.map(({ id, slug, title }) => (
              <li key={id}>
                <a href={address.edition(slug)}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
