import type { SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { Button, ErrorSummary, Field, StatementShape } from '@cuppa/ui'

import { CodeForm } from './code-form.tsx'

type SignIn = Extract<SitePage, { name: 'sign-in' }>

/** Sign in with a link by e-mail: ask for it, find it, use it. No password, no puzzle. */
export function SignInPage({ page }: { readonly page: SignIn }) {
  return (
    <div className="page problem">
      <StatementShape id="sign-in" className="problem-shape" />
      <div className="problem-words">
        <ErrorSummary errors={page.form.errors} />
        <Step page={page} />
      </div>
    </div>
  )
}

function Step({ page }: { readonly page: SignIn }) {
  if (page.sent) return <Sent form={page.form} />
  if (page.token) return <Confirm token={page.token} />
  return <Ask form={page.form} />
}

function Ask({ form }: Pick<SignIn, 'form'>) {
  return (
    <>
      <h1>Sign in</h1>
      <p className="lead">For members and for the team. You can read everything here without it.</p>
      <form method="post" action={address.signIn()} noValidate>
        <Field
          name="email"
          label="Your e-mail address"
          hint="We send you a link that signs you in. You do not need a password."
          error={form.errors.find(({ field }) => field === 'email')?.sentence}
          type="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={form.values['email']}
        />
        <Button type="submit">Send me a link</Button>
      </form>
      <PasskeyButton />
      <p>
        Not with us yet? <a href={address.join()}>Join us</a>.
      </p>
    </>
  )
}

/** Hidden until the script of this page finds that the browser can do it. */
function PasskeyButton() {
  return (
    <div id="passkey" className="passkey" hidden>
      <p>Do you have a passkey for this site? Then you do not need a link.</p>
      <Button look="quiet">Sign in with a passkey</Button>
      <p className="field-error" role="alert" />
    </div>
  )
}

function Confirm({ token }: { readonly token: string }) {
  return (
    <>
      <h1>Finish signing in</h1>
      <p className="lead">One more step, so that only you can use the link.</p>
      <form method="post" action={address.signIn()}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit">Sign in now</Button>
      </form>
    </>
  )
}

function Sent({ form }: Pick<SignIn, 'form'>) {
  return (
    <>
      <h1>Look in your mail</h1>
      <p className="lead">
        If that address belongs to someone who may sign in, we have sent a link to it. It works
        once, and for a short while.
      </p>
      <CodeForm
        error={form.errors.find(({ field }) => field === 'code')?.sentence}
        code={form.values['code'] ?? ''}
      />
      <p>
        {'Nothing there after a few minutes? Look where unwanted mail goes, or '}
        <a href={address.signIn()}>ask for another link</a>.
      </p>
    </>
  )
}
