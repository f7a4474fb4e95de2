import type { InputHTMLAttributes, SelectHTMLAttributes } from 'react'

import styles from './form.module.css'

export interface Choice {
  readonly value: string
  readonly words: string
  readonly hint?: string
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly choices: readonly Choice[]
}

/** One choice of several, as the browser's own list. */
export function Select({ name, label, hint, error, choices, ...select }: SelectProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
      <select
        {...select}
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

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
