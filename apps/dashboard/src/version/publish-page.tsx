import {
  address,
  CalendarDate,
  prose,
  statementName,
  changesOf,
  type DraftView,
} from '@cuppa/domain'
import { Field, Notice, TextField } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useMe, useWhyNot } from '../app/session.ts'
import { asRulesSee } from '../draft/draft-context.tsx'
import { NoDraft } from '../draft/no-draft.tsx'
import { PreviewLink } from '../draft/preview-link.tsx'
import { useWordsInHand } from '../draft/words-provider.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { keptText } from '../parts/kept-text.ts'
import { todayHere } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { ChangeList } from './change-list.tsx'

import styles from '../source/source.module.css'

const route = getRouteApi('/strategy/$edition/publish')

interface Published {
  readonly edition: string
  readonly number: number
}

/** What stands between the draft and the public; then the letter, the day, and the one button. */
export function PublishPage() {
  const { edition } = route.useParams()
  const draft = useSuspenseQuery(trpc.draft.get.queryOptions({ edition })).data
  const [published, setPublished] = useState<Published | null>(null)
  if (published) return <ItIsOut {...published} />
  return draft ? <Ready draft={draft} onPublished={setPublished} /> : <NoDraft edition={edition} />
}

interface ReadyProps {
  readonly draft: DraftView
  readonly onPublished: (published: Published) => void
}

function Ready({ draft, onPublished }: ReadyProps) {
  const { edition, checklist } = draft
  return (
    <Page
      title="Ready to publish?"
      intro={`The draft of ${edition.title} becomes a version that never changes again, and everyone can read it.`}
      action={
        <>
          <PreviewLink edition={edition.slug} />
          <Link to="/strategy/$edition" params={{ edition: edition.slug }}>
            Back to the draft
          </Link>
        </>
      }
    >
      <Part title="What is missing">
        {checklist.length === 0 ? (
          <Notice look="good" title="Nothing is missing">
            <p>Every statement has its words, its note and its sources.</p>
          </Notice>
        ) : (
          <ol className={styles['todo']}>
            {checklist.map((item) => (
              <ChecklistLine key={item.code + (item.statementId ?? '')} draft={draft} item={item} />
            ))}
          </ol>
        )}
      </Part>
      <Part title="What is new">
        <WhatIsNew draft={draft} />
      </Part>
      <Part title="Publish">
        <PublishForm draft={draft} onPublished={onPublished} />
      </Part>
    </Page>
  )
}

function ChecklistLine(props: {
  readonly draft: DraftView
  readonly item: DraftView['checklist'][number]
}) {
  const { draft, item } = props
  const statement = [...draft.statements, ...draft.gone].find(({ id }) => id === item.statementId)
  return (
    <li>
      {`${item.sentence} `}
      {statement ? (
        <Link
          to="/strategy/$edition"
          params={{ edition: draft.edition.slug }}
          search={{ open: statement.slug }}
        >
          {`Go to “${statementName(statement)}”`}
        </Link>
      ) : null}
    </li>
  )
}

function WhatIsNew({ draft }: { readonly draft: DraftView }) {
  const changes = changesOf(asRulesSee(draft))
  if (!draft.base) return <p>This is the first version of this edition.</p>
  if (changes.length === 0) return <p>Nothing has changed since version {draft.base.number}.</p>
  return (
    <ChangeList
      changes={changes}
      noteOn={({ statement }) => noteOn(draft, statement.id) ?? 'No note yet.'}
    />
  )
}

const noteOn = (draft: DraftView, id: string) =>
  [...draft.statements, ...draft.gone].find((statement) => statement.id === id)?.note?.words

const Letter = z.strictObject({ letter: prose(6_000, 1), publishedOn: CalendarDate })

function PublishForm({ draft, onPublished }: ReadyProps) {
  const { edition, structure, checklist } = draft
  const hands = useWordsInHand()
  const act = useAct(trpc.version.publish.mutationOptions(), 'It is published')
  const mayNot = useWhyNot('publish')
  const { id } = useMe()
  const letter = useMemo(() => keptText(`letter/${id}/${edition.slug}`), [id, edition.slug])
  const form = useZodForm(
    Letter,
    { letter: letter.read() ?? '', publishedOn: todayHere() },
    { letter: 'Letter', publishedOn: 'Date' },
  )
  useEffect(
    () =>
      form.subscribe({
        name: 'letter',
        formState: { values: true },
        callback: ({ values }) => void letter.keep(values.letter),
      }),
    [form, letter],
  )
  const missing = checklist.length
  const why =
    mayNot ??
    (missing > 0
      ? `${missing === 1 ? '1 thing is' : `${missing} things are`} missing: see the list above.`
      : undefined) ??
    (hands.someUnsaved()
      ? 'Some words are not saved yet. Wait a moment, or look at the draft.'
      : undefined)
  return (
    <Form
      form={form}
      send="Publish this version"
      why={why}
      onSend={async (values) => {
        const written = form.getValues('letter')
        const version = await act.run({ edition: edition.slug, structure, ...values })
        letter.forget(written)
        onPublished(version)
      }}
    >
      <TextField
        {...form.register('letter')}
        label="Letter to readers"
        hint="What is new in this version, in a few plain paragraphs. It stands on top of the changes. We keep it on this device until you publish."
        rows={6}
        dir="auto"
        error={wrongWith(form, 'letter')}
      />
      <Field
        {...form.register('publishedOn')}
        label="Date of the version"
        hint="The day that readers see on it. It cannot be in the future."
        type="date"
        error={wrongWith(form, 'publishedOn')}
      />
    </Form>
  )
}

function ItIsOut({ edition, number }: Published) {
  return (
    <Page title={`Version ${number} is published`} intro="Everyone can read it now.">
      <ul className={styles['todo']}>
        <li>
          <a href={address.version(edition, number)}>See the public page</a>
        </li>
        <li>
          <a href={address.changes(edition, number)}>See what changed, as readers see it</a>
        </li>
        <li>
          <Link to="/strategy/$edition/versions" params={{ edition }}>
            All versions of this edition
          </Link>
        </li>
      </ul>
    </Page>
  )
}
