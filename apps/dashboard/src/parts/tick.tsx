import type { InputHTMLAttributes, ReactNode } from 'react'

import styles from './form.module.css'

export interface TickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly children: ReactNode
}

/** One thing that is so, or is not. */
export function Tick({ children, ...input }: TickProps) {
  return (
    <label className={styles['choice']}>
      <input {...input} type="checkbox" />
      <span>{children}</span>
    </label>
  )
}
