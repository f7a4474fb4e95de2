import {
  can,
  SeriesScope,
  seriesScopes,
  seriesScopeWords,
  type EventDraftView,
} from '@cuppa/domain'
import { Notice } from '@cuppa/ui'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'

import { useMe, useWhyNot } from '../app/session.ts'
import { Form } from '../parts/form.tsx'
import { Radios } from '../parts/radios.tsx'
import { fieldsOf } from './as-fields.ts'
import { inForm } from './event-values.ts'
import { useSaveEvent } from './use-save-event.ts'
import { useWords, type Standing } from './use-words.ts'
import { WordsClash } from './words-clash.tsx'
import { PartFields, TitleFields } from './words-fields.tsx'

import styles from './event.module.css'

/** All that is told of an event. What two people change at once is put together, and nothing is lost. */
export function EventForm({ event }: { readonly event: EventDraftView }) {
  const [scope, setScope] = useState<SeriesScope>('this')
  const home = useSaveEvent(event, scope)
  const words = useWords({ start: standingOf(event), ...home })
  const isPublic = event.state !== 'draft'
  const mayNot = useWhyNot(isPublic ? 'publish' : 'write')
  return (
    <>
      <WordsClash words={words} />
      <FormProvider {...words.form}>
        <Form form={words.form} send="Save the event" why={mayNot} onSend={words.save}>
          <TitleFields />
          <PartFields />
          {event.series ? <ScopeField scope={scope} onChoose={setScope} /> : null}
          {words.isSaved ? <Saved isPublic={isPublic} /> : null}
        </Form>
      </FormProvider>
    </>
  )
}

export interface ScopeFieldProps {
  readonly scope: SeriesScope
  readonly onChoose: (scope: SeriesScope) => void
  /** Of its own where a page has more than one. */
  readonly name?: string
  readonly legend?: string
}

/** Which dates of a series a change is for. */
export function ScopeField({
  scope,
  onChoose,
  name = 'scope',
  legend = 'This is one date of several. Which ones do you mean?',
}: ScopeFieldProps) {
  return (
    <Radios
      name={name}
      legend={legend}
      choices={seriesScopes.map((value) => ({ value, words: seriesScopeWords[value] }))}
      chosen={scope}
      onChange={({ target }) => onChoose(SeriesScope.catch('this').parse(target.value))}
    />
  )
}

export function Saved({ isPublic }: { readonly isPublic: boolean }) {
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

export const standingOf = (event: EventDraftView): Standing => ({
  fields: fieldsOf(inForm(event)),
  revision: event.revision,
})
