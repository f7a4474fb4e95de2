import { describeChange, type StatementChange } from '@cuppa/domain'
import { WordMarks } from '@cuppa/ui'

import styles from '../source/source.module.css'

export interface ChangeListProps<Told extends StatementChange> {
  readonly changes: readonly Told[]
  readonly noteOn: (change: Told) => string
}

/** Changes in words: a sentence for each, the words that came and went, and the note. */
export function ChangeList<Told extends StatementChange>({
  changes,
  noteOn,
}: ChangeListProps<Told>) {
  return (
    <ul role="list" className={styles['list']}>
      {changes.map((change) => (
        <li key={change.statement.id} className={styles['item']}>
          <h3>{describeChange(change)}</h3>
          {change.kind === 'changed' ? (
            <p className={styles['words']}>
              <WordMarks marks={change.wordMarks} />
            </p>
          ) : null}
          <p>{noteOn(change)}</p>
        </li>
      ))}
    </ul>
  )
}
