import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'

interface FieldWords {
  /** Also the `id` of the control, so that an error summary can lead to it. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export type FieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'>
export type TextFieldProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>

/** One question with its label, hint and error tied together; the error is read with the field. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const words = { name, label, hint, error }
  return (
    <FieldFrame {...words}>
      <input {...input} {...tied(words)} className="input" />
    </FieldFrame>
  )
}

/** Like {@link Field}, for more than one line. */
export function TextField({ name, label, hint, error, ...input }: TextFieldProps) {
  const words = { name, label, hint, error }
  return (
    <FieldFrame {...words}>
      <textarea {...input} {...tied(words)} className="input" />
    </FieldFrame>
  )
}

function FieldFrame(props: FieldWords & { readonly children: React.ReactNode }) {
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

function tied({ name, hint, error }: FieldWords) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
}
