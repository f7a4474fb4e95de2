import { explain } from '@cuppa/client'
import { useState } from 'react'

import { announcer } from '../app/cuppa.ts'
import { ActButton } from './act-button.tsx'
import { Part } from './page.tsx'
import { Problem } from './problem.tsx'

import styles from '../event/event.module.css'

const formats = ['xlsx', 'csv'] as const
type Format = (typeof formats)[number]

const words: Record<Format, string> = {
  xlsx: 'Get a spreadsheet (XLSX)',
  csv: 'Get plain lines (CSV)',
}

interface TakeAwayProps {
  /** What the file is of, as its address and its name have it. */
  readonly what: 'bookings' | 'people'
  /** What is looked for. */
  readonly fields: Readonly<Record<string, string>>
  /** Why it cannot be had. */
  readonly why: string | undefined
  /** What is in the file, and what is not. */
  readonly children: string
}

/** What is looked for, as a file. That it was taken is written down. */
export function TakeAway({ what, fields, why, children }: TakeAwayProps) {
  const [busy, setBusy] = useState<Format | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const get = async (format: Format) => {
    setBusy(format)
    setProblem(await take(what, { ...fields, format }))
    setBusy(null)
  }
  return (
    <Part title="Take them away in a file">
      <p>
        {`${children} It is written down that you took them. Delete the file when you no longer need it.`}
      </p>
      <Problem sentence={problem} />
      <ul role="list" className={styles['acts']}>
        {formats.map((format) => (
          <li key={format} className={styles['act']}>
            <ActButton
              look="quiet"
              why={why}
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
async function take(
  what: TakeAwayProps['what'],
  fields: Readonly<Record<string, string>>,
): Promise<string | null> {
  const body = new URLSearchParams(fields)
  try {
    const answer = await fetch(`/dashboard/exports/${what}`, { method: 'POST', body })
    if (!answer.ok) return explain(await answer.json())
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    save(await answer.blob(), name ?? what)
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
