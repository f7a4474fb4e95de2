import { explain } from '@cuppa/client'
import { prose, purposeWords, sayCount } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'

import { type client, trpc } from '../app/cuppa.ts'
import { Waiting } from '../app/states.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Person } from './person-page.tsx'

import styles from './people.module.css'

type Double = Awaited<ReturnType<typeof client.people.doubles.query>>[number]

/** Others who may be the same person, and those who turned out to be. Nobody is merged by itself. */
export function Doubles({ person }: { readonly person: Person }) {
  const doubles = useSuspenseQuery(trpc.people.doubles.queryOptions({ personId: person.id })).data
  const [open, setOpen] = useState<Double | null>(null)
  const undo = useAct(trpc.people.undoMerge.mutationOptions(), 'They are two again')
  if (doubles.length === 0 && person.merges.length === 0) return null
  return (
    <Part title="The same person?">
      <Problem sentence={undo.problem} />
      <ul role="list" className={styles['rows']}>
        {doubles.map((double) => (
          <li key={double.id} className={styles['row']}>
            <Link to="/people/$person" params={{ person: double.id }} dir="auto">
              {double.name}
            </Link>
            <span className="field-hint">{likeness(double)}</span>
            <ActButton look="quiet" onClick={() => setOpen(double)}>
              Look at a merge
              <span className="visually-hidden">{` with ${double.name}`}</span>
            </ActButton>
          </li>
        ))}
        {person.merges.map(({ id, gone, why }) => (
          <li key={id} className={styles['row']}>
            <span dir="auto">{`${gone.name} was found to be the same person. ${why}`}</span>
            <ActButton
              look="quiet"
              busy={undo.busy}
              onClick={() => void undo.attempt({ mergeId: id })}
            >
              Make them two again
            </ActButton>
          </li>
        ))}
      </ul>
      {open ? <MergeDialog person={person} gone={open} onClose={() => setOpen(null)} /> : null}
    </Part>
  )
}

function likeness({ sharesContact, sharesName }: Double): string {
  if (sharesContact && sharesName) return 'Has the same name, and is reached the same way.'
  return sharesName ? 'Has the same name.' : 'Is reached the same way.'
}

interface MergeDialogProps {
  readonly person: Person
  readonly gone: Double
  readonly onClose: () => void
}

const Values = z.strictObject({ why: prose(1_000) })

function MergeDialog({ person, gone, onClose }: MergeDialogProps) {
  const two = { keptId: person.id, goneId: gone.id }
  const preview = useQuery({ ...trpc.people.previewMerge.queryOptions(two), retry: false })
  const act = useAct(trpc.people.merge.mutationOptions(), 'They are one person now')
  const form = useZodForm(Values, { why: '' }, { why: 'Why' })
  return (
    <Dialog title={`Merge ${gone.name} into ${person.name}`} onClose={onClose}>
      {preview.error ? <Problem sentence={explain(preview.error)} /> : null}
      {preview.isPending ? <Waiting /> : null}
      {preview.data ? (
        <>
          <p>You can make them two again later. Nothing that happened is lost.</p>
          <ul>
            {movesOf(preview.data).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form
            form={form}
            send="Merge them"
            onCancel={onClose}
            onSend={async ({ why }) => {
              await act.run({ ...two, why })
              onClose()
            }}
          >
            <TextField
              {...form.register('why')}
              label="How do you know? (optional)"
              rows={2}
              error={wrongWith(form, 'why')}
            />
          </Form>
        </>
      ) : null}
    </Dialog>
  )
}

type Preview = Awaited<ReturnType<typeof client.people.previewMerge.query>>

function movesOf({ contacts, groups, relationships, bookings, signIn, consents }: Preview) {
  return [
    `${sayCount(contacts, 'way to reach them moves', 'ways to reach them move')}.`,
    `${sayCount(groups, 'group moves', 'groups move')}.`,
    `${sayCount(bookings, 'booking moves', 'bookings move')}.`,
    ...(relationships > 0 ? ['Who is close to them moves.'] : []),
    ...(signIn ? ['The address that they sign in with moves.'] : []),
    ...consents.map(
      ({ purpose, step }) =>
        `Of what both said about “${purposeWords[purpose]}”, ${step === 'withdrawn' ? 'the no' : 'the yes'} is kept.`,
    ),
  ]
}
