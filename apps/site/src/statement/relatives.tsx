import { address, type LineageKind, type StatementPageView, type StatementRef } from '@cuppa/domain'
import { nameOf, StatementShape } from '@cuppa/ui'

type Relative = StatementRef & { readonly by?: LineageKind; readonly reason?: string }

/** What it stands under and over, and what came before and after it. */
export function Relatives({ view }: { readonly view: StatementPageView }) {
  const { predecessors, successors, children, place } = view
  const groups: readonly (readonly [string, readonly Relative[]])[] = [
    ['It came out of', predecessors],
    ['It became', successors],
    ['It stands under', place.parent ? [place.parent] : []],
    ['What belongs to it', children],
  ]
  if (groups.every(([, refs]) => refs.length === 0)) return null
  return (
    <section className="story-part" aria-labelledby="family">
      <h2 id="family">What it belongs with</h2>
      {groups.map(([title, refs]) => (
        <Group key={title} title={title} refs={refs} />
      ))}
    </section>
  )
}

function Group(props: { readonly title: string; readonly refs: readonly Relative[] }) {
  const { title, refs } = props
  if (refs.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul role="list" className="relatives">
        {refs.map((ref) => (
          <li key={ref.id}>
            <StatementShape id={ref.id} className="relative-shape" />
            <a href={address.statement(ref.slug)}>
              <bdi>{nameOf(ref)}</bdi>
            </a>
            {ref.reason ? <span dir="auto">{ref.reason}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
