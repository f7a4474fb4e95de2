import type { Choice } from '@cuppa/ui'
import type { InputHTMLAttributes } from 'react'

import styles from './form.module.css'

export interface RadiosProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'value' | 'checked'
> {
  readonly name: string
  readonly legend: string
  readonly error?: string | undefined
  readonly choices: readonly Choice[]
  /** The chosen one, where the page keeps it itself. */
  readonly chosen?: string | null
}

/** One choice of a few, all in sight. */
export function Radios({ name, legend, error, choices, chosen, ...input }: RadiosProps) {
  return (
    <fieldset className={styles['choices']} id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {error ? <p className="field-error">{error}</p> : null}
      {choices.map(({ value, words, hint }) => (
        <label key={value} className={styles['choice']}>
          <input
            {...input}
            type="radio"
            name={name}
            value={value}
            {...(chosen === undefined ? {} : { checked: chosen === value })}
          />
          <span>
            {words}
            {hint ? <span className="field-hint"> {hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
