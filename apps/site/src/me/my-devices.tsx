import { address, sayDateTime } from '@cuppa/domain'
import { Button, Field } from '@cuppa/ui'

import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

const action = address.mine('devices')

/** Where they are signed in, and their passkeys. */
export function MyDevices({ view }: Pick<Shown<'devices'>, 'view'>) {
  return (
    <>
      <h1>{myTitles.devices}</h1>
      <ul role="list" className="my-list">
        {view.sessions.map(({ id, device, startedAt, seenAt, isThis }, index) => (
          <li key={id}>
            <p>
              <strong>{device}</strong>
              {isThis ? ' (this one)' : ''}
              <br />
              {`Last here: ${sayDateTime(seenAt, 'Europe/London')}`}
            </p>
            <One
              act="session"
              id={id}
              words="Sign out"
              name={`${device}, ${sayDateTime(startedAt, 'Europe/London')}${place(index, view.sessions)}`}
            />
          </li>
        ))}
      </ul>
      <form method="post" action={action} aria-label="Sign out everywhere">
        <input type="hidden" name="act" value="everywhere" />
        <Button type="submit" look="quiet">
          Sign out everywhere, here too
        </Button>
      </form>
      <h2>Passkeys</h2>
      <p>
        With a passkey you sign in by your finger, your face or the code of your device. You never
        need one.
      </p>
      {view.passkeys.length === 0 ? <p>You have none.</p> : null}
      <ul role="list" className="my-list">
        {view.passkeys.map(({ id, name }, index) => (
          <li key={id}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <One act="passkey" id={id} words="Remove" name={name + place(index, view.passkeys)} />
          </li>
        ))}
      </ul>
      <div id="new-passkey" className="passkey" hidden>
        <Field
          name="passkey-name"
          label="A name for the new passkey"
          hint="So that you know it again, like “My phone”."
          autoComplete="off"
        />
        <Button look="quiet">Add a passkey</Button>
        <p className="field-error" role="alert" />
      </div>
    </>
  )
}

/** Two can look alike to the minute; whoever hears them one after the other tells them apart. */
const place = (index: number, all: readonly unknown[]) =>
  all.length === 1 ? '' : ` (${index + 1} of ${all.length})`

interface OneProps {
  readonly act: string
  readonly id: string
  readonly words: string
  readonly name: string
}

function One({ act, id, words, name }: OneProps) {
  return (
    <form method="post" action={action} aria-label={`${words}: ${name}`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" look="quiet" aria-label={`${words}: ${name}`}>
        {words}
      </Button>
    </form>
  )
}
