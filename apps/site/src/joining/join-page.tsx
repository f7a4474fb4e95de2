import type { SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { Button, ErrorSummary, Field } from '@cuppa/ui'

import { errorIn } from '../form/error-in.ts'
import { ReachFields } from '../form/reach-fields.tsx'
import { Trap } from '../form/trap.tsx'
import { CodeForm } from '../sign-in/code-form.tsx'
import { CreditFields } from './credit-fields.tsx'
import { MessageTicks } from './message-ticks.tsx'

type JoinPageProps = Omit<Extract<SitePage, { name: 'join' }>, 'name'>
type Form = Pick<JoinPageProps, 'form'>

/** Join: a name, one way to reach somebody, and what they would like. No account, no password. */
export function JoinPage({ step, formKey, form }: JoinPageProps) {
  if (step === 'sent') return <Sent />
  if (step === 'done') return <Done />
  if (step === 'left' || step === 'gone') return <Goodbye isForgotten={step === 'gone'} />
  return (
    <div className="page book">
      <ErrorSummary errors={form.errors} />
      <h1>Join us</h1>
      <p className="lead">
        Everyone is welcome, and it costs nothing. You need no e-mail address and no password.
      </p>
      <form method="post" action={address.join()} noValidate>
        <input type="hidden" name="formKey" value={formKey} />
        <Trap />
        <Who form={form} />
        <fieldset>
          <legend>What would you like to get from us?</legend>
          <p className="field-hint">
            Nothing, if you tick nothing. You can change this at any time.
          </p>
          <MessageTicks chosen={(name) => form.values[name] === 'yes'} />
        </fieldset>
        <fieldset>
          <legend>How do you want to be named?</legend>
          <p className="field-hint">
            When we show in public who helped to make something. You can change this at any time.
          </p>
          <CreditFields
            chosen={form.values['credit'] ?? 'not-named'}
            name={form.values['creditName'] ?? ''}
            error={errorIn(form, 'creditName')}
          />
        </fieldset>
        <Button type="submit">Join us</Button>
      </form>
      <p>
        Here already? <a href={address.signIn()}>Sign in</a>.
      </p>
    </div>
  )
}

function Who({ form }: Form) {
  return (
    <>
      <Field
        name="name"
        label="Your name"
        hint="As you would like to be called. Only our team sees it."
        error={errorIn(form, 'name')}
        autoComplete="name"
        spellCheck={false}
        defaultValue={form.values['name']}
      />
      <ReachFields
        form={form}
        hint="One of these is enough."
        emailHint="With it you can sign in and look after everything yourself."
      />
    </>
  )
}

function Sent() {
  return (
    <div className="page few-words">
      <h1>One more step: look in your mail</h1>
      <p className="lead">
        We have sent you a letter. Open the link in it and press the button, and you are one of us.
      </p>
      <CodeForm error={undefined} code="" />
      <p>
        {'Nothing there after a few minutes? Look where unwanted mail goes, or '}
        <a href={address.contact()}>ask a person</a>.
      </p>
    </div>
  )
}

function Goodbye({ isForgotten }: { readonly isForgotten: boolean }) {
  return (
    <div className="page few-words">
      <h1>{isForgotten ? 'We have forgotten you' : 'You have left'}</h1>
      <p className="lead">
        {isForgotten
          ? 'Your name, how to reach you and all that led to you are gone. Thank you for the time you were with us.'
          : 'You are signed out, and we send you nothing more. Thank you for the time you were with us.'}
      </p>
      <p>
        You are welcome at any time. <a href={address.join()}>Join us again</a>
      </p>
    </div>
  )
}

function Done() {
  return (
    <div className="page few-words">
      <h1>Welcome, you are one of us</h1>
      <p className="lead">One of our team gets in touch to say hello.</p>
      <p>
        {'To change what you told us, or to leave, '}
        <a href={address.contact()}>tell us</a>
        {'. Until then: '}
        <a href={address.events()}>see what you can come to</a>.
      </p>
    </div>
  )
}
