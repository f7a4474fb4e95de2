import { TextField } from '@cuppa/ui'
import type { UseFormRegisterReturn } from 'react-hook-form'

export interface WhyFieldProps {
  readonly field: UseFormRegisterReturn
  readonly error: string | undefined
}

/** Asks why the text is built anew; the answer stands beside the change for readers. */
export function WhyField({ field, error }: WhyFieldProps) {
  return (
    <TextField
      {...field}
      label="Why?"
      hint="It becomes the note beside the change."
      rows={2}
      error={error}
    />
  )
}
