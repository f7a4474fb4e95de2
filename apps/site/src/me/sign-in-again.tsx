import type { FormState } from '@cuppa/client'
import { address, type MyPart } from '@cuppa/domain'

/** Where a step asks for a fresh sign-in, the way to it, and back here. */
export function SignInAgain({ form, part }: { readonly form: FormState; readonly part: MyPart }) {
  if (form.errors.length === 0) return null
  return (
    <p>
      <a href={`${address.signIn()}?next=${encodeURIComponent(address.mine(part))}`}>
        Sign in again
      </a>
      {' if it is longer than 15 minutes ago, and come back here.'}
    </p>
  )
}
