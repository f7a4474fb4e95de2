import { line, type PeopleFilter } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { searchOf } from './people-search.ts'

import styles from './people.module.css'

/** What somebody looks for often, under a name of their own; nobody else sees it. */
export function Views({ filter }: { readonly filter: PeopleFilter }) {
  const views = useSuspenseQuery(trpc.people.views.queryOptions()).data
  const [isKeeping, setKeeping] = useState(false)
  const drop = useAct(trpc.people.dropView.mutationOptions(), 'The view is gone')
  const isAll = Object.keys(filter).length === 0
  if (views.length === 0 && isAll) return null
  return (
    <nav aria-label="Your views">
      <Problem sentence={drop.problem} />
      <ul role="list" className={styles['views']}>
        {views.map(({ id, name, filter: kept }) => (
          <li key={id} className={styles['view']}>
            <Link to="/people" search={searchOf(kept)}>
              {name}
            </Link>
            <ActButton look="quiet" busy={drop.busy} onClick={() => void drop.attempt({ id })}>
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">{`Take away the view ${name}`}</span>
            </ActButton>
          </li>
        ))}
        {isAll ? null : (
          <li>
            <ActButton look="quiet" onClick={() => setKeeping(true)}>
              Keep this view
            </ActButton>
          </li>
        )}
      </ul>
      {isKeeping ? <KeepView filter={filter} onClose={() => setKeeping(false)} /> : null}
    </nav>
  )
}

const Values = z.strictObject({ name: line(60, 1) })

interface KeepViewProps {
  readonly filter: PeopleFilter
  readonly onClose: () => void
}

function KeepView({ filter, onClose }: KeepViewProps) {
  const act = useAct(trpc.people.keepView.mutationOptions(), 'The view is kept')
  const form = useZodForm(Values, { name: '' }, { name: 'Name' })
  return (
    <Dialog title="Keep this view" onClose={onClose}>
      <Form
        form={form}
        send="Keep it"
        onCancel={onClose}
        onSend={async ({ name }) => {
          await act.run({ name, filter })
          onClose()
        }}
      >
        <Field
          {...form.register('name')}
          label="Name"
          hint="Only you see your views."
          autoComplete="off"
          error={wrongWith(form, 'name')}
        />
      </Form>
    </Dialog>
  )
}
