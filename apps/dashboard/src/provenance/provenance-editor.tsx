import { statementName, type DraftStatement } from '@cuppa/domain'
import { ProvenanceNote } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { useDraft } from '../draft/draft-context.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { AddLinkDialog } from './add-link-dialog.tsx'

import styles from '../draft/draft.module.css'

/** Where a statement came from: a source, or the team's own pen, said openly. */
export function ProvenanceEditor({ statement }: { readonly statement: DraftStatement }) {
  const { edition } = useDraft()
  const [isAdding, setAdding] = useState(false)
  const mayNot = useWhyNot('write')
  const drop = useAct(trpc.draft.dropLink.mutationOptions(), 'The link is taken away')
  return (
    <section className={styles['sources']}>
      <h4>Where did this come from?</h4>
      {statement.provenance.length === 0 ? <p>Nothing is linked yet.</p> : null}
      <ul role="list" className={styles['list']}>
        {statement.provenance.map((link) => (
          <li key={link.id} className={styles['item']}>
            <div className={styles['itemName']}>
              <ProvenanceNote link={link} />
            </div>
            {mayNot ? null : (
              <ActButton
                look="quiet"
                busy={drop.busy}
                onClick={() => void drop.attempt({ edition: edition.slug, linkId: link.id })}
              >
                Take away
                <span className="visually-hidden">
                  {` the link to ${link.source?.title ?? 'the team'}`}
                </span>
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <Problem sentence={drop.problem} />
      <div className={styles['acts']}>
        <ActButton look="quiet" why={mayNot} onClick={() => setAdding(true)}>
          Say where it came from
          <span className="visually-hidden">{`: “${statementName(statement)}”`}</span>
        </ActButton>
      </div>
      {isAdding ? <AddLinkDialog statement={statement} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
