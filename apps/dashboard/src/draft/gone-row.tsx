import { kindTitle, statementName, type GoneStatement } from '@cuppa/domain'
import { Prose } from '@cuppa/ui'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useStructure } from './draft-context.tsx'
import { NoteEditor } from './note-editor.tsx'

import styles from './draft.module.css'

/** A statement that is public and that the draft no longer holds: why, and the way back. */
export function GoneRow({ statement }: { readonly statement: GoneStatement }) {
  const structure = useStructure()
  const name = statementName(statement)
  const mayNot = useWhyNot('write')
  const act = useAct(trpc.draft.restoreStatement.mutationOptions(), `“${name}” is back`)
  const { id, became } = statement
  return (
    <li className={styles['row']} id={statement.slug}>
      <header className={styles['rowHead']}>
        <div>
          <p className="label">
            {kindTitle(statement)}
            <span className={styles['badge']}>Taken out</span>
          </p>
          <h3 tabIndex={-1} dir="auto">
            {name}
          </h3>
          {became.length > 0 ? (
            <p>{`It became ${became.map(({ title }) => `“${title}”`).join(' and ')}.`}</p>
          ) : null}
        </div>
      </header>
      <div className={styles['sides']}>
        <div className={styles['public']}>
          <p className="label">Public now</p>
          <Prose text={statement.words} />
        </div>
        <div className={styles['editor']}>
          <NoteEditor id={id} change="gone" note={statement.note} />
          <Problem sentence={act.problem} />
          <div className={styles['acts']}>
            <ActButton
              look="quiet"
              why={mayNot}
              busy={act.busy}
              onClick={() => void act.attempt({ ...structure, statementId: id })}
            >
              Bring it back
            </ActButton>
          </div>
        </div>
      </div>
    </li>
  )
}
