import { explain } from '@cuppa/client'
import { explain as explainRefusal, peopleFileLimits, PeopleImportId } from '@cuppa/domain'
import { z } from 'zod'

const Answer = z.object({ id: PeopleImportId })

/** What was read, or a sentence why not. */
export type Sent = { readonly id: PeopleImportId } | { readonly problem: string }

const { rows, megabytes } = peopleFileLimits
const tooLong = explainRefusal({
  kind: 'rule',
  code: 'people/file-too-long',
  data: { rows, megabytes },
})

/** Sends a file to be read. One that is too long is not sent at all. */
export async function sendFile(file: File): Promise<Sent> {
  if (file.size > megabytes * 1024 * 1024) return { problem: tooLong }
  try {
    const answer = await fetch(`/dashboard/imports/people?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: file,
    })
    if (answer.status === 413) return { problem: tooLong }
    const said: unknown = await answer.json()
    return answer.ok ? { id: Answer.parse(said).id } : { problem: explain(said) }
  } catch (error) {
    return { problem: explain(error) }
  }
}
