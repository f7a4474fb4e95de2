import { can, type EventDraftView } from '@cuppa/domain'
import { Notice } from '@cuppa/ui'
import { FormProvider } from 'react-hook-form'

import { client, trpc } from '../app/cuppa.ts'
import { useMe, useWhyNot } from '../app/session.ts'
import { Form } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { fieldsOf } from './as-fields.ts'
import { inForm, wordsFrom } from './event-values.ts'
import { useWords, type Standing } from './use-words.ts'
import { WordsClash } from './words-clash.tsx'
import { PartFields, TitleFields } from './words-fields.tsx'

import styles from './event.module.css'

/** All that is told of an event. What two people change at once is put together, and nothing is lost. */
export function EventForm({ event }: { readonly event: EventDraftView }) {
  const { id: eventId, state } = event
  const update = useAct(trpc.event.update.mutationOptions(), 'The event is saved')
  const words = useWords({
    start: standingOf(event),
    save: async ({ values, revision }) =>
      (await update.run({ eventId, revision, ...wordsFrom(values) })).revision,
    readNow: async () => standingOf(await client.event.edit.query({ eventId })),
  })
  const mayNot = useWhyNot(state === 'draft' ? 'write' : 'publish')
  return (
    <>
      <WordsClash words={words} />
      <FormProvider {...words.form}>
        <Form form={words.form} send="Save the event" why={mayNot} onSend={words.save}>
          <TitleFields />
          <PartFields />
          {words.isSaved ? <Saved isPublic={state !== 'draft'} /> : null}
        </Form>
      </FormProvider>
    </>
  )
}

function Saved({ isPublic }: { readonly isPublic: boolean }) {
  const { roles } = useMe()
  const next = can(roles, 'publish')
    ? 'Publish it when it is ready.'
    : 'A publisher can publish it.'
  return (
    <div className={styles['saved']}>
      <Notice look="good" title="Saved">
        <p>{isPublic ? 'Everyone sees it now.' : `Only the team sees it. ${next}`}</p>
      </Notice>
    </div>
  )
}

function standingOf(event: EventDraftView): Standing {
  return {
    fields: fieldsOf(inForm(event)),
    revision: event.revision,
    by: event.changedBy,
  }
}
