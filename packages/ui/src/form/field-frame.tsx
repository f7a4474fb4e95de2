import type { ReactNode } from 'react'

export interface FieldWords {
  /** Also the `id` of the control, so that an error summary can lead to it. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** What stands round every control: its label, hint and error, in the order in which they are read. */
export function FieldFrame(props: FieldWords & { readonly children: ReactNode }) {
  const { name, label, hint, error, children } = props
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
      {children}
    </div>
  )
}

/** What ties a control to the words round it. */
export function tied({ name, hint, error }: FieldWords) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
}
