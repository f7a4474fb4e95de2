import {
  childrenOf,
  kindTitle,
  statementName,
  type DraftView,
  type PlacedStatement,
  type StatementId,
} from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { NoDraft } from './no-draft.tsx'
import { OrderedGroup } from './ordered-group.tsx'

import styles from './draft.module.css'

const route = getRouteApi('/strategy/$edition/order')

/** The order of the draft, by buttons or by dragging; group by group, as they stand under each other. */
export function OrderPage() {
  const { edition } = route.useParams()
  const draft = useSuspenseQuery(trpc.draft.get.queryOptions({ edition })).data
  return draft ? <Ordering draft={draft} /> : <NoDraft edition={edition} />
}

function Ordering({ draft }: { readonly draft: DraftView }) {
  const act = useAct(trpc.draft.moveStatement.mutationOptions(), 'The order is changed')
  const mayNot = useWhyNot('write')
  const { slug: edition, title } = draft.edition
  const move = async (statement: PlacedStatement, position: number) => {
    const { id: statementId, parentId } = statement
    await act.attempt({ edition, structure: draft.structure, statementId, parentId, position })
  }
  return (
    <Page
      title={`Order of ${title}`}
      intro="Move statements up and down with the buttons, or drag them by the handle. To put one under another, use Move in the draft."
      action={
        <Link className="button" to="/strategy/$edition" params={{ edition }}>
          Back to the draft
        </Link>
      }
    >
      {mayNot ? <p className="button-why">{mayNot}</p> : null}
      <Problem sentence={act.problem} />
      <div className={styles['order']}>
        {groupsOf(draft).map(({ parent, items }) => (
          <section key={parent?.id ?? 'top'} className={styles['group']}>
            <h2>{parent ? `Under “${statementName(parent)}”` : 'At the top'}</h2>
            <OrderedGroup
              name={parent ? `Under ${statementName(parent)}` : 'At the top'}
              items={items}
              words={(item) => `${kindTitle(item)}: ${statementName(item)}`}
              why={mayNot}
              onMove={(item, position) => void move(item, position)}
            />
          </section>
        ))}
      </div>
    </Page>
  )
}

interface Group {
  readonly parent: PlacedStatement | null
  readonly items: readonly PlacedStatement[]
}

/** Only where there is something to order. */
function groupsOf({ statements }: DraftView): Group[] {
  const group = (parent: PlacedStatement | null): Group => {
    const parentId: StatementId | null = parent?.id ?? null
    return { parent, items: childrenOf(statements, parentId) }
  }
  return [group(null), ...statements.map((statement) => group(statement))].filter(
    ({ items }) => items.length > 1,
  )
}
