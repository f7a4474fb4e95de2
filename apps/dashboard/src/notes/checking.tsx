import { type NotesDraftView, sayDate } from '@cuppa/domain'
import { Prose } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { Publish } from './notes-draft.tsx'

import form from '../parts/form.module.css'

/** Notes that those who came are reading: they stay as they are, until they are taken back or published. */
export function Checking({ notes }: { readonly notes: NotesDraftView }) {
  const { event, revision, words } = notes
  const mayNot = useWhyNot('write')
  const back = useAct(trpc.notes.takeBack.mutationOptions(), 'The notes are a draft again')
  return (
    <>
      <Part title="As they were sent">
        <Prose text={words} />
      </Part>
      <Part title="What next">
        <CheckLink notes={notes} />
        <p>To change them, take them back. The links that were sent show nothing then.</p>
        <div className={form['buttons']}>
          <ActButton
            look="quiet"
            busy={back.busy}
            why={mayNot}
            onClick={() => void back.attempt({ eventId: event.id, revision })}
          >
            Take them back
          </ActButton>
        </div>
        <Problem sentence={back.problem} />
        <Publish notes={notes} first={undefined} />
      </Part>
    </>
  )
}

/** The link once more, for those who are told by phone or by post. */
function CheckLink({ notes: { event, revision } }: { readonly notes: NotesDraftView }) {
  const act = useAct(trpc.notes.link.mutationOptions(), 'The link is ready')
  const mayNot = useWhyNot('write')
  const [link, setLink] = useState<{ readonly path: string; readonly until: string } | null>(null)
  const make = async () => setLink((await act.attemptFor({ eventId: event.id, revision })) ?? null)
  return (
    <div className={form['buttons']}>
      {link ? (
        <p>
          <a href={link.path} target="_blank" rel="noopener">
            Open the link for those who came
          </a>
          {`. It is good until ${sayDate(link.until.slice(0, 10))}.`}
        </p>
      ) : (
        <ActButton look="quiet" why={mayNot} busy={act.busy} onClick={() => void make()}>
          Make the link again
        </ActButton>
      )}
      <Problem sentence={act.problem} />
    </div>
  )
}
