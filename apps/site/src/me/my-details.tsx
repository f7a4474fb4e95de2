import { address, type MyWay } from '@cuppa/domain'
import { Button, Field, Notice, TextField } from '@cuppa/ui'

import { Choices } from '../form/choices.tsx'
import { errorIn } from '../form/error-in.ts'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'
import { SignInAgain } from './sign-in-again.tsx'

const action = address.mine('details')
const kindWords = { email: 'E-mail', phone: 'Phone', post: 'Post' } as const

/** Their name and the ways to reach them; each change is a form of its own. */
export function MyDetails({ view, form }: Shown<'details'>) {
  const email = view.ways.find(({ kind }) => kind === 'email')
  return (
    <>
      <h1>{myTitles.details}</h1>
      <form method="post" action={action} aria-label="Your name" noValidate>
        <input type="hidden" name="act" value="name" />
        <Field
          name="name"
          label="Your name"
          hint="As you would like to be called."
          error={errorIn(form, 'name')}
          autoComplete="name"
          spellCheck={false}
          defaultValue={form.values['name'] ?? view.name}
        />
        <Button type="submit">Save the name</Button>
      </form>
      <section>
        <h2>How we reach you</h2>
        {view.ways.length === 0 ? <p>You have not told us yet.</p> : null}
        <ul role="list" className="my-list">
          {view.ways.map((way) => (
            <Way key={way.id} way={way} />
          ))}
        </ul>
      </section>
      <AddWay form={form} />
      <section>
        <h2>{email ? 'Another e-mail address' : 'An e-mail address'}</h2>
        {view.isAsked ? (
          <Notice role="note">
            <p>A mail is on its way. Open its link here, in this browser.</p>
          </Notice>
        ) : null}
        <form method="post" action={action} aria-label="An e-mail address" noValidate>
          <input type="hidden" name="act" value="email" />
          <Field
            name="email"
            label="E-mail address"
            hint="We send a link there. Once you have used it, you sign in with this address, and we write to it."
            error={errorIn(form, 'email')}
            type="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={form.values['email']}
          />
          <Button type="submit">Send me the link</Button>
        </form>
        <SignInAgain form={form} part="details" />
      </section>
    </>
  )
}

function Way({ way }: { readonly way: MyWay }) {
  return (
    <li>
      <p>
        <strong>{kindWords[way.kind]}</strong>: <bdi>{way.value}</bdi>
        {way.isPreferred ? ' (we use this first)' : ''}
      </p>
      <div className="buttons">
        {way.isPreferred ? null : <WayAct way={way} act="prefer" words="Use this first" />}
        {way.kind === 'email' ? null : <WayAct way={way} act="remove" words="Take away" />}
      </div>
    </li>
  )
}

interface WayActProps {
  readonly way: MyWay
  readonly act: string
  readonly words: string
}

function WayAct({ way, act, words }: WayActProps) {
  return (
    <form method="post" action={action} aria-label={`${words}: ${way.value}`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={way.id} />
      <Button type="submit" look="quiet" aria-label={`${words}: ${way.value}`}>
        {words}
      </Button>
    </form>
  )
}

function AddWay({ form }: Pick<Shown<'details'>, 'form'>) {
  return (
    <form method="post" action={action} aria-label="Add another way" noValidate>
      <h2>Add another way</h2>
      <input type="hidden" name="act" value="add" />
      <Choices
        name="kind"
        legend="What is it?"
        chosen={form.values['kind'] ?? 'phone'}
        choices={[
          { value: 'phone', words: 'A phone number' },
          { value: 'post', words: 'A postal address' },
        ]}
      />
      <TextField
        name="value"
        label="Phone number or postal address"
        error={errorIn(form, 'value')}
        autoComplete="on"
        rows={2}
        defaultValue={form.values['value']}
      />
      <Button type="submit">Add it</Button>
    </form>
  )
}
