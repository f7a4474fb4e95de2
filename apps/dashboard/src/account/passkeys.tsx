import { explain } from '@cuppa/client'
import { line } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'

import { announcer, client, queryClient, trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Empty } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { canMakePasskeys, makePasskey } from './make-passkey.ts'

import styles from '../source/source.module.css'

/** Passkeys sign in without a mail: by fingerprint, face or the device's own code. */
export function Passkeys() {
  const passkeys = useSuspenseQuery(trpc.account.passkeys.queryOptions()).data
  const [isNaming, setNaming] = useState(false)
  const remove = useAct(trpc.account.removePasskey.mutationOptions(), 'The passkey is taken away')
  const why = canMakePasskeys() ? undefined : 'This browser cannot make passkeys.'
  return (
    <>
      {passkeys.length === 0 ? (
        <Empty>
          You have none yet. A passkey signs you in with your fingerprint, your face or the code of
          your device.
        </Empty>
      ) : null}
      <ul role="list" className={styles['list']}>
        {passkeys.map(({ id, name, addedAt, usedAt }) => (
          <li key={id} className={styles['item']}>
            <div>
              <h3>{name}</h3>
              <p className="label">
                {usedAt
                  ? `Last used ${sayMoment(usedAt)}`
                  : `Added ${sayMoment(addedAt)}, not used yet`}
              </p>
            </div>
            <ActButton look="quiet" busy={remove.busy} onClick={() => void remove.attempt({ id })}>
              Take it away<span className="visually-hidden">{`: ${name}`}</span>
            </ActButton>
          </li>
        ))}
      </ul>
      <Problem sentence={remove.problem} />
      <div className={styles['acts']}>
        <ActButton look="quiet" why={why} onClick={() => setNaming(true)}>
          Add a passkey
        </ActButton>
      </div>
      {isNaming ? <AddDialog onClose={() => setNaming(false)} /> : null}
    </>
  )
}

/** Not just `name`: the page behind the dialog has a field of that name, and so of that id. */
const Named = z.strictObject({ passkeyName: line(60, 1) })

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const form = useZodForm(Named, { passkeyName: '' }, { passkeyName: 'Name' })
  const [problem, setProblem] = useState<string | null>(null)
  const add = async ({ passkeyName }: z.output<typeof Named>) => {
    setProblem(null)
    const options = await client.account.beginPasskey.mutate()
    const made = await makePasskey(options)
    if ('sentence' in made) return setProblem(made.sentence)
    await client.account.finishPasskey.mutate({ name: passkeyName, answer: made.answer })
    announcer.say('The passkey is added')
    await queryClient.invalidateQueries()
    onClose()
  }
  return (
    <Dialog title="Add a passkey" onClose={onClose}>
      <p>Give it a name that you know it by. Then your device asks you to confirm.</p>
      <Problem sentence={problem} />
      <Form
        form={form}
        send="Make the passkey"
        onCancel={onClose}
        onSend={async (values) => {
          try {
            await add(values)
          } catch (error) {
            setProblem(explain(error))
          }
        }}
      >
        <Field
          {...form.register('passkeyName')}
          label="Name"
          hint="For example: my phone."
          autoComplete="off"
          error={wrongWith(form, 'passkeyName')}
        />
      </Form>
    </Dialog>
  )
}
