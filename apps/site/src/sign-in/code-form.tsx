import { address } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'

/** For people who read their mail on another device: six numbers, typed here. */
export function CodeForm({
  error,
  code,
}: {
  readonly error: string | undefined
  readonly code: string
}) {
  return (
    <form method="post" action={address.signIn()} noValidate>
      <Field
        name="code"
        label="The code in the mail"
        hint="If you read your mail on another device, type the 6 numbers here. They work for 10 minutes."
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        defaultValue={code}
      />
      <Button type="submit">Go on with the code</Button>
    </form>
  )
}
