import { line } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useMe } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { AddressForm } from './address-form.tsx'
import { Passkeys } from './passkeys.tsx'

import styles from '../source/source.module.css'

/** One's own name, ways to sign in, and where one is signed in. */
export function AccountPage() {
  const { email } = useMe()
  return (
    <Page
      title="Your account"
      intro={email ? `You sign in with ${email}.` : 'You have given no e-mail yet.'}
      action={
        <form method="post" action="/sign-out" aria-label="Sign out">
          <Button look="quiet" type="submit">
            Sign out
          </Button>
        </form>
      }
    >
      <Part title="Your name">
        <NameForm />
      </Part>
      <Part title="Your e-mail address">
        <AddressForm />
      </Part>
      <Part title="Passkeys">
        <Passkeys />
      </Part>
      <Part title="Where you are signed in">
        <Sessions />
      </Part>
    </Page>
  )
}

const Name = z.strictObject({ name: line(120, 1) })

function NameForm() {
  const { name } = useMe()
  const act = useAct(trpc.account.rename.mutationOptions(), 'Your name is saved')
  const form = useZodForm(Name, { name }, { name: 'Name' })
  return (
    <Form form={form} send="Save the name" onSend={(values) => act.run(values)}>
      <Field
        {...form.register('name')}
        label="Name"
        hint="Your team sees it beside what you do."
        autoComplete="name"
        spellCheck={false}
        error={wrongWith(form, 'name')}
      />
    </Form>
  )
}

const methodWords = { link: 'by a mailed link', passkey: 'by passkey' } as const

function Sessions() {
  const sessions = useSuspenseQuery(trpc.account.sessions.queryOptions()).data
  const end = useAct(trpc.account.endSession.mutationOptions(), 'That device is signed out')
  const all = useAct(trpc.account.signOutEverywhere.mutationOptions(), 'You are signed out')
  const everywhere = async () => {
    if (await all.attempt(undefined)) window.location.assign('/')
  }
  return (
    <>
      <ul role="list" className={styles['list']}>
        {sessions.map(({ id, device, method, startedAt, current }) => (
          <li key={id} className={styles['item']}>
            <div>
              <h3>{current ? `${device} (this one)` : device}</h3>
              <p className="label">{`Signed in ${methodWords[method]}, ${sayMoment(startedAt)}`}</p>
            </div>
            {current ? null : (
              <ActButton look="quiet" busy={end.busy} onClick={() => void end.attempt({ id })}>
                Sign it out<span className="visually-hidden">{`: ${device}`}</span>
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <Problem sentence={end.problem ?? all.problem} />
      <div className={styles['acts']}>
        <ActButton look="quiet" busy={all.busy} onClick={() => void everywhere()}>
          Sign out everywhere
        </ActButton>
      </div>
    </>
  )
}
