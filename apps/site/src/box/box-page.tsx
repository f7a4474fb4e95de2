import type { SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { Button, ErrorSummary, Field, Notice, TextField } from '@cuppa/ui'

import { errorIn } from '../form/error-in.ts'

type BoxPageProps = Omit<Extract<SitePage, { name: 'box' }>, 'name'>

/** A message without a name: a code that is good once, and words. */
export function BoxPage({ isLeft, form }: BoxPageProps) {
  if (isLeft) return <Left />
  return (
    <div className="page box">
      <ErrorSummary errors={form.errors} />
      <h1>Say something without your name</h1>
      <p className="lead">
        Was something wrong, or very good? Two people of the team read what you write. Nobody can
        see who wrote it.
      </p>
      <form method="post" action={address.box()} noValidate>
        <Field
          name="code"
          label="Your code"
          hint="You got it at the event. It is good for one message. Nobody noted who has which."
          error={errorIn(form, 'code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={form.values['code']}
        />
        <TextField
          name="words"
          label="What would you like to say?"
          hint="Leave out names and what only you can know, if you do not want to be recognised."
          error={errorIn(form, 'words')}
          autoComplete="off"
          rows={8}
          defaultValue={form.values['words']}
        />
        <Button type="submit">Leave it in the box</Button>
      </form>
      <section aria-labelledby="what-we-keep">
        <h2 id="what-we-keep">What we keep</h2>
        <p>
          Your words, sealed, and the day. We keep no time, no name and nothing about your phone or
          computer. In public we only say how many messages there were.
        </p>
        <p>
          Do you want an answer? Then <a href={address.contact()}>get in touch</a> instead.
        </p>
      </section>
    </div>
  )
}

function Left() {
  return (
    <div className="page box">
      <h1>Thank you</h1>
      <Notice role="note" look="good">
        <p>Your message is in the box. Your code is used up, and nothing ties it to you.</p>
      </Notice>
      <p className="onward">
        <a href={address.events()}>Back to our events</a>
      </p>
    </div>
  )
}
