import { address, ReceiptCode, sayReceiptCode } from '@cuppa/domain'

import styles from './attendance.module.css'

interface SlipsProps {
  readonly title: string
  readonly codes: readonly string[]
}

/** The codes of a box on paper, each with where it is used, to be cut apart and handed out. */
export function Slips({ title, codes }: SlipsProps) {
  return (
    <ul role="list" className={styles['slips']}>
      {codes.map((code) => (
        <li key={code}>
          <p dir="auto">{title}</p>
          <p>
            Say what you think, without your name: <b>{window.location.host + address.box()}</b>
          </p>
          <p>
            Your code: <code>{sayReceiptCode(ReceiptCode.parse(code))}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}
