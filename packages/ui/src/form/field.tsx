import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

import { FieldFrame, type FieldWords, tied } from './field-frame.tsx'

export type FieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'>
export type TextFieldProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>

/** One of several answers, and a word of help where it needs one. */
export interface Choice {
  readonly value: string
  readonly words: string
  readonly hint?: string
}

export type SelectProps = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name'> & {
    readonly choices: readonly Choice[]
  }

/** One question with its label, hint and error tied together; the error is read with the field. */
export function Field({ name, label, hint, error, type = 'text', ...input }: FieldProps) {
  const words = { name, label, hint, error }
  return (
    <FieldFrame {...words}>
      <input {...input} {...tied(words)} type={type} className="input" />
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

/** Like {@link Field}, for one choice of several, as the browser's own list. */
export function Select({ name, label, hint, error, choices, ...select }: SelectProps) {
  const words = { name, label, hint, error }
  return (
    <FieldFrame {...words}>
      <select {...select} {...tied(words)} className="input">
        {choices.map(({ value, words: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
