import type { AuditEntryView } from '@cuppa/domain'

import { sayMoment } from '../parts/moment.ts'

import styles from '../source/source.module.css'

/** Entries as sentences; the reason stands with them where somebody gave one. */
export function AuditList({ entries }: { readonly entries: readonly AuditEntryView[] }) {
  return (
    <ol role="list" className={styles['entries']}>
      {entries.map(({ id, at, sentence, why }) => (
        <li key={id}>
          <p dir="auto">{sentence}</p>
          {why ? <p dir="auto">{`Why: ${why}`}</p> : null}
          <p className="label">
            <time dateTime={at}>{sayMoment(at)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}
