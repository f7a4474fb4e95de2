import { address, EventId, type NotesDraftView, notesStateWords, sayWhen } from '@cuppa/domain'
import { ButtonLink } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { Checking } from './checking.tsx'
import { CorrectForm } from './correct-form.tsx'
import { NotesDraft } from './notes-draft.tsx'

const route = getRouteApi('/events/$event/notes')

/** What was written down at an event: from the first draft to the last correction. */
export function NotesPage() {
  const eventId = EventId.safeParse(route.useParams().event)
  if (eventId.success) return <Notes eventId={eventId.data} />
  return (
    <Page title="Notes">
      <Empty>We could not find that event.</Empty>
    </Page>
  )
}

function Notes({ eventId }: { readonly eventId: EventId }) {
  const notes = useSuspenseQuery(trpc.notes.get.queryOptions({ eventId })).data
  const { event, state } = notes
  const isPublic = state === 'published' || state === 'corrected'
  return (
    <Page
      title={`Notes of ${event.title}`}
      intro={`${sayWhen(event.when)}. ${notesStateWords[state]}.`}
      action={
        <>
          {isPublic ? (
            <ButtonLink href={address.notes(event.slug)} look="quiet">
              The public page
            </ButtonLink>
          ) : null}
          <Link to="/events/$event/day" params={{ event: eventId }}>
            Who was there
          </Link>
        </>
      }
    >
      <Stage notes={notes} />
    </Page>
  )
}

function Stage({ notes }: { readonly notes: NotesDraftView }) {
  switch (notes.state) {
    case 'draft':
      return <NotesDraft notes={notes} />
    case 'checking':
      return <Checking notes={notes} />
    case 'published':
    case 'corrected':
      return (
        <Part title="Correct them">
          <CorrectForm notes={notes} />
        </Part>
      )
  }
}
