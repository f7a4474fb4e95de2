import { explain } from '@cuppa/client'
import type { BookingState, EventId, Mode } from '@cuppa/domain'
import { useState } from 'react'

import { announcer } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Part } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'

import styles from '../event/event.module.css'

interface Filter {
  readonly eventId: EventId
  readonly search?: string
  readonly states?: readonly BookingState[]
  readonly mode?: Mode
}

const formats = ['xlsx', 'csv'] as const
type Format = (typeof formats)[number]

const words: Record<Format, string> = {
  xlsx: 'Get a spreadsheet (XLSX)',
  csv: 'Get plain lines (CSV)',
}

/** The bookings that are looked for, as a file. What people need is never in it. */
export function ExportBookings({ filter }: { readonly filter: Filter }) {
  const mayNot = useWhyNot('publish')
  const [busy, setBusy] = useState<Format | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const get = async (format: Format) => {
    setBusy(format)
    setProblem(await take(filter, format))
    setBusy(null)
  }
  return (
    <Part title="Take them away in a file">
      <p>
        The bookings that you see above, without what people need and without how to join. It is
        written down that you took them. Delete the file when you no longer need it.
      </p>
      <Problem sentence={problem} />
      <ul role="list" className={styles['acts']}>
        {formats.map((format) => (
          <li key={format} className={styles['act']}>
            <ActButton
              look="quiet"
              why={mayNot}
              busy={busy === format}
              onClick={() => void get(format)}
            >
              {words[format]}
            </ActButton>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Asks for the file and hands it to the browser; answers why not, where there is a reason. */
async function take({ states, ...filter }: Filter, format: Format): Promise<string | null> {
  const [state] = states ?? []
  const body = new URLSearchParams({ ...filter, ...(state && { state }), format })
  try {
    const answer = await fetch('/dashboard/exports/bookings', { method: 'POST', body })
    if (!answer.ok) return explain(await answer.json())
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    save(await answer.blob(), name ?? `bookings.${format}`)
    announcer.say('The file is here')
    return null
  } catch (error) {
    return explain(error)
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
