import { explain, refuseRetire, statementName, type DraftStatement } from '@cuppa/domain'
import { useState } from 'react'

import { ActButton } from '../parts/act-button.tsx'
import { asRulesSee, useDraft } from './draft-context.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

import styles from './draft.module.css'

/** Changes of structure; each opens a question of its own. */
export function StatementActs({ statement }: { readonly statement: DraftStatement }) {
  const [asked, setAsked] = useState<'move' | 'split' | 'retire' | null>(null)
  const draft = useDraft()
  const refusal = refuseRetire(asRulesSee(draft), statement.id)
  const close = () => setAsked(null)
  const of = <span className="visually-hidden">{` “${statementName(statement)}”`}</span>
  return (
    <section className={styles['acts']} aria-label="More to do">
      <ActButton look="quiet" onClick={() => setAsked('move')}>
        Move{of}
      </ActButton>
      <ActButton look="quiet" onClick={() => setAsked('split')}>
        Split{of}
      </ActButton>
      <ActButton
        look="quiet"
        why={refusal ? explain(refusal) : undefined}
        onClick={() => setAsked('retire')}
      >
        Take out{of}
      </ActButton>
      {asked === 'move' ? <MoveDialog statement={statement} onClose={close} /> : null}
      {asked === 'split' ? <SplitDialog statement={statement} onClose={close} /> : null}
      {asked === 'retire' ? <RetireDialog statement={statement} onClose={close} /> : null}
    </section>
  )
}
