import { Notice } from '@cuppa/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { Page } from '../parts/page.tsx'
import { ChooseFile, type ReadFile } from './choose-file.tsx'
import { ImportPreview } from './import-preview.tsx'

/** Brings in the dates of another calendar: first to look at, then as drafts. */
export function ImportPage() {
  const [read, setRead] = useState<ReadFile | null>(null)
  const [made, setMade] = useState<number | null>(null)
  return (
    <Page
      title="Bring in a calendar"
      intro="Save a file (.ics) from your other calendar, and choose it here. You see what is in it before anything is made. Each date becomes a draft that only the team sees."
    >
      <ChooseFile
        onRead={(file) => {
          setMade(null)
          setRead(file)
        }}
      />
      {read ? (
        <ImportPreview
          key={read.turn}
          read={read}
          onMade={(count) => {
            setRead(null)
            setMade(count)
          }}
        />
      ) : null}
      {made === null ? null : (
        <Notice role="status" title={made === 1 ? '1 draft is made' : `${made} drafts are made`}>
          <p>
            {'Look at each, say how people can take part, and publish it. '}
            <Link to="/events">See all events</Link>
          </p>
        </Notice>
      )}
    </Page>
  )
}
