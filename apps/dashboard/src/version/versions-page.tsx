import { address, prose, type VersionSummary, sayDate } from '@cuppa/domain'
import { Notice, Prose, TextField } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { ChangesInWords } from './changes-in-words.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/strategy/$edition/versions')

const stateWords = {
  current: 'Current',
  superseded: 'A newer one took over',
  withdrawn: 'Withdrawn',
} as const

/** Every version of an edition, newest first, with what changed in each. */
export function VersionsPage() {
  const { edition } = route.useParams()
  const versions = useSuspenseQuery(trpc.version.list.queryOptions({ edition })).data
  return (
    <Page
      title={`Versions of edition ${edition}`}
      intro="A published version never changes. A withdrawn one stays readable, with the reason in sight."
      action={
        <Link className="button" to="/strategy/$edition" params={{ edition }}>
          Go to the draft
        </Link>
      }
    >
      {versions.length === 0 ? <Empty>Nothing is published yet.</Empty> : null}
      <ol role="list" className={styles['list']}>
        {versions
          .toSorted((one, other) => other.number - one.number)
          .map((version) => (
            <VersionRow key={version.id} edition={edition} version={version} />
          ))}
      </ol>
    </Page>
  )
}

interface VersionRowProps {
  readonly edition: string
  readonly version: VersionSummary
}

function VersionRow({ edition, version }: VersionRowProps) {
  const { number, publishedOn, state, withdrawnReason, letter } = version
  const [shown, setShown] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const mayNot = useWhyNot('publish')
  const why = mayNot ?? (state === 'withdrawn' ? 'It is withdrawn already.' : undefined)
  return (
    <li className={styles['item']}>
      <div>
        <p className="label">{`${stateWords[state]}, ${sayDate(publishedOn)}`}</p>
        <h2>{`Version ${number}`}</h2>
      </div>
      {withdrawnReason ? (
        <Notice title="Why it was withdrawn">
          <Prose text={withdrawnReason} />
        </Notice>
      ) : null}
      <Prose text={letter} />
      <p>
        <a href={address.version(edition, number)}>{`Public page of version ${number}`}</a>
      </p>
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{`What changed in version ${number}`}</summary>
        {shown ? <ChangesInWords edition={edition} number={number} /> : null}
      </details>
      <ActButton look="quiet" why={why} onClick={() => setAsking(true)}>
        {`Withdraw version ${number}`}
      </ActButton>
      {isAsking ? <WithdrawDialog version={version} onClose={() => setAsking(false)} /> : null}
    </li>
  )
}

const Why = z.strictObject({ reason: prose(600, 1) })

function WithdrawDialog(props: { readonly version: VersionSummary; readonly onClose: () => void }) {
  const { version, onClose } = props
  const act = useAct(
    trpc.version.withdraw.mutationOptions(),
    `Version ${version.number} is withdrawn`,
  )
  const form = useZodForm(Why, { reason: '' }, { reason: 'Why' })
  return (
    <Dialog title={`Withdraw version ${version.number}`} onClose={onClose}>
      <p>It stays readable, and everyone sees why it was withdrawn.</p>
      <Form
        form={form}
        send="Withdraw it"
        onCancel={onClose}
        onSend={async ({ reason }) => {
          await act.run({ versionId: version.id, reason })
          onClose()
        }}
      >
        <TextField
          {...form.register('reason')}
          label="Why?"
          hint="Plain words for the public."
          rows={3}
          error={wrongWith(form, 'reason')}
        />
      </Form>
    </Dialog>
  )
}
