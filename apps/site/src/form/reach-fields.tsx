import type { FormState } from '@cuppa/client'
import { Field, TextField } from '@cuppa/ui'

import { errorIn } from './error-in.ts'

interface ReachFieldsProps {
  readonly form: FormState
  /** What we do with it. */
  readonly hint: string
  readonly emailHint?: string
}

/** Three ways to reach somebody, of which one is enough. */
export function ReachFields({ form, hint, emailHint }: ReachFieldsProps) {
  return (
    <fieldset>
      <legend>How can we reach you?</legend>
      <p className="field-hint">{hint}</p>
      <Field
        name="email"
        label="E-mail address"
        hint={emailHint}
        error={errorIn(form, 'email')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={form.values['email']}
      />
      <Field
        name="phone"
        label="Phone number"
        error={errorIn(form, 'phone')}
        type="tel"
        autoComplete="tel"
        defaultValue={form.values['phone']}
      />
      <TextField
        name="post"
        label="Postal address"
        error={errorIn(form, 'post')}
        autoComplete="street-address"
        rows={3}
        defaultValue={form.values['post']}
      />
    </fieldset>
  )
}
