import {
  address,
  type GroupMember,
  type GroupSummary,
  type GroupView,
  sayOthers,
} from '@cuppa/domain'
import { PlainDate, Prose } from '@cuppa/ui'

/** The groups that there are, and what each is for. */
export function GroupsPage({ groups }: { readonly groups: readonly GroupSummary[] }) {
  return (
    <div className="page people">
      <header className="page-head">
        <h1>Groups</h1>
        <p className="lead">
          Some of us meet in smaller groups. Each has something that it is for.
        </p>
      </header>
      {groups.length === 0 ? <p>There are no groups at the moment.</p> : null}
      {groups.map(({ slug, name, purpose }) => (
        <section key={slug}>
          <h2>
            <a className="people-link" href={address.group(slug)} dir="auto">
              {name}
            </a>
          </h2>
          {purpose ? <Prose text={purpose} /> : null}
        </section>
      ))}
    </div>
  )
}

/** One group: what it is for, and those in it who want to be named here. */
export function GroupPage({ view }: { readonly view: GroupView }) {
  const { name, purpose, startedOn, endedOn } = view
  return (
    <div className="page people">
      <header className="page-head">
        <p className="label">Group</p>
        <h1 dir="auto">{name}</h1>
        <p>
          {'Since '}
          <PlainDate on={startedOn} />
        </p>
      </header>
      {purpose ? <Prose text={purpose} /> : null}
      {endedOn === null ? (
        <Members view={view} />
      ) : (
        <p>
          {'This group came to its end on '}
          <PlainDate on={endedOn} />.
        </p>
      )}
      <p>
        <a className="people-link" href={address.groups()}>
          See all groups
        </a>
      </p>
    </div>
  )
}

function Members({ view: { members, others } }: { readonly view: GroupView }) {
  return (
    <section aria-labelledby="members">
      <h2 id="members">Who is in it</h2>
      {members.length === 0 ? null : (
        <ul role="list" className="people-list">
          {members.map((member, index) => (
            <li key={index}>
              <Member {...member} />
            </li>
          ))}
        </ul>
      )}
      <p>{sayOthers({ members: members.length, others })}</p>
    </section>
  )
}

function Member({ name, position, since }: GroupMember) {
  return (
    <>
      <bdi className="person-name">{name}</bdi>
      {position ? <p dir="auto">{position}</p> : null}
      <p>
        {'Since '}
        <PlainDate on={since} />
      </p>
    </>
  )
}
