import { address, type DirectoryView, type ListedPerson } from '@cuppa/domain'

/** Who wants to be found, as they want to be named; and how to be among them. */
export function PeoplePage({ view: { page, people, more } }: { readonly view: DirectoryView }) {
  return (
    <div className="page people">
      <header className="page-head">
        <h1>{page === 1 ? 'People' : `People, page ${page}`}</h1>
        <p className="lead">
          Some of the people who belong here. Each of them asked to be in this list, and chose the
          name that you see. There are more of us: nobody has to be here.
        </p>
      </header>
      {people.length === 0 ? (
        <p>Nobody is in this list yet. Members can put themselves in it.</p>
      ) : (
        <ul role="list" className="people-list">
          {people.map((person, index) => (
            <li key={index}>
              <Person {...person} />
            </li>
          ))}
        </ul>
      )}
      <Pages page={page} more={more} />
      <section aria-labelledby="your-turn">
        <h2 id="your-turn">Are you one of us?</h2>
        <p>
          You can be in this list, change your name in it, or leave it, at any time:{' '}
          <a href={address.mine('seen')}>choose who may see you</a>. Not a member yet?{' '}
          <a href={address.join()}>Join us</a>.
        </p>
      </section>
    </div>
  )
}

function Person({ as, name, groups }: ListedPerson) {
  return (
    <>
      <bdi className="person-name">{name}</bdi>
      {as === 'group' ? ' (a group)' : null}
      {groups.length === 0 ? null : (
        <ul role="list" className="person-groups" aria-label="Groups">
          {groups.map((group) => (
            <li key={group.slug}>
              <a className="people-link" href={address.group(group.slug)} dir="auto">
                {group.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Pages({ page, more }: Pick<DirectoryView, 'page' | 'more'>) {
  if (page === 1 && !more) return null
  return (
    <nav aria-label="Pages of the list" className="onward">
      {page > 1 ? (
        <a className="people-link" href={address.people(page - 1)} rel="prev">
          Earlier names
        </a>
      ) : null}
      {more ? (
        <a className="people-link" href={address.people(page + 1)} rel="next">
          Later names
        </a>
      ) : null}
    </nav>
  )
}
