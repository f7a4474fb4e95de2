import {
  importColumns,
  importHeadings,
  peopleFileLimits,
  type PeopleImportId,
  sayList,
} from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { announcer, queryClient } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { sendFile } from './send-file.ts'

const Choice = z.strictObject({
  file: z
    .custom<FileList>((value) => value instanceof FileList && value.length === 1)
    .transform((files) => files[0]),
})

const most = peopleFileLimits.rows.toLocaleString('en-GB')

/** Which file, and what can be in it. */
export function ChoosePeopleFile({ onRead }: { readonly onRead: (id: PeopleImportId) => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useZodForm(Choice, {}, { file: 'File' })
  return (
    <>
      <Problem sentence={problem} />
      <Form
        form={form}
        send="Look at what is in it"
        onSend={async ({ file }) => {
          if (!file) return
          setProblem(null)
          const sent = await sendFile(file)
          if ('problem' in sent) {
            setProblem(sent.problem)
            return
          }
          announcer.say('The file is read')
          await queryClient.invalidateQueries()
          onRead(sent.id)
        }}
      >
        <Field
          {...form.register('file')}
          label="File"
          hint={`A file that ends with .csv, up to ${most} rows and ${peopleFileLimits.megabytes} MB.`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          error={wrongWith(form, 'file')}
        />
      </Form>
      <details>
        <summary>What can be in the file</summary>
        <p>{`The first row says what each column is. We know ${columns}. Other columns are left out.`}</p>
        <p>
          A name is enough. Groups are those that are here already; write more than one with a
          semicolon between them. Write days like this: 2024-05-31.
        </p>
        <p>
          People agree to “News”, “Events” or “Digest”; you can add “by e-mail”, “by phone” or “by
          post”. We note it only where the row says when and how they agreed. Whoever said no here
          stays at no.
        </p>
      </details>
    </>
  )
}

const columns = sayList(importColumns.map((column) => `“${importHeadings[column]}”`))
