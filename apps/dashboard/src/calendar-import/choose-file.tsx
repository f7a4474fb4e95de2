import { EventKind, eventKinds, eventKindWords, importLimits, ZoneName } from '@cuppa/domain'
import { Field, Select } from '@cuppa/ui'
import { z } from 'zod'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { zoneChoices } from '../event/zones.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const Choice = z.strictObject({
  file: z
    .custom<FileList>((value) => value instanceof FileList && value.length === 1)
    .transform((files) => files[0]),
  kind: EventKind,
  zone: ZoneName,
})

/** A file as it was read, to be made into drafts just as it was looked at. */
export interface ReadFile {
  readonly file: { readonly text: string; readonly kind: EventKind; readonly zone: string }
  readonly preview: Awaited<ReturnType<typeof client.event.previewImport.mutate>>
  /** Which reading this is, as the same file may be read again. */
  readonly turn: number
}

let turns = 0

/** Which file, and what its events are where it does not say so itself. */
export function ChooseFile({ onRead }: { readonly onRead: (read: ReadFile) => void }) {
  const act = useAct(trpc.event.previewImport.mutationOptions(), 'The file is read')
  const start = { kind: eventKinds[0], zone: 'Europe/London' }
  const form = useZodForm(Choice, start, { file: 'File', kind: 'Kind', zone: 'Zone' })
  return (
    <Form
      form={form}
      send="Look at what is in it"
      why={useWhyNot('write')}
      onSend={async ({ file, kind, zone }) => {
        if (!file) return
        const asked = { text: await beginningOf(file), kind, zone }
        const preview = await act.run(asked)
        turns += 1
        onRead({ file: asked, preview, turn: turns })
      }}
    >
      <Field
        {...form.register('file')}
        label="File"
        hint={`A file that ends with .ics, up to ${importLimits.kilobytes} KB and ${importLimits.dates} dates.`}
        type="file"
        accept=".ics,text/calendar"
        error={wrongWith(form, 'file')}
      />
      <Select
        {...form.register('kind')}
        label="Kind"
        hint="What most of its events are. You can change each afterwards."
        choices={eventKinds.map((value) => ({ value, words: eventKindWords[value] }))}
      />
      <Select
        {...form.register('zone')}
        label="Where the clock is"
        hint="For times that do not say so themselves."
        choices={zoneChoices(start.zone)}
      />
    </Form>
  )
}

/** A file that is too long is refused by its beginning, and the rest of it need not be sent. */
const beginningOf = (file: File) => file.slice(0, (importLimits.kilobytes + 1) * 1_024).text()
