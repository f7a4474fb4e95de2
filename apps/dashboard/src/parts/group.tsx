import type { FieldsetHTMLAttributes, ReactNode } from 'react'

import styles from './form.module.css'

export interface GroupProps extends FieldsetHTMLAttributes<HTMLFieldSetElement> {
  readonly legend: ReactNode
}

/** Fields that belong together, under words that say to what. */
export function Group({ legend, children, ...fieldset }: GroupProps) {
  return (
    <fieldset {...fieldset} className={styles['group']}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
