import { CalendarDate, EditionId, EditionSlug, line } from '@cuppa/domain'
import { Field, Select } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const NewEdition = z.strictObject({
  title: line(120, 1),
  slug: EditionSlug.min(1),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  from: z
    .literal('')
    .transform(() => null)
    .or(EditionId),
})

const labels = {
  title: 'Name',
  slug: 'Address',
  startsOn: 'First day',
  endsOn: 'Last day',
}

/** Opens the next period of the strategy, with the words of the one before or with a blank page. */
export function NewEditionPage() {
  const editions = useSuspenseQuery(trpc.edition.list.queryOptions()).data
  const newest = editions.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))[0]
  const act = useAct(trpc.edition.create.mutationOptions(), 'The edition is open')
  const navigate = useNavigate()
  const form = useZodForm(
    NewEdition,
    { title: '', slug: '', startsOn: '', endsOn: '', from: newest?.id ?? '' },
    labels,
  )
  return (
    <Page
      title="Prepare a new edition"
      intro="Statements that come over stay the same statements, so everyone can follow what became of them."
    >
      <Form
        form={form}
        send="Open the edition"
        why={useWhyNot('write')}
        onSend={async (values) => {
          const { slug } = await act.run(values)
          await navigate({ to: '/strategy/$edition', params: { edition: slug } })
        }}
      >
        <Field
          {...form.register('title')}
          label="Name"
          hint="For example: Our Direction 2023 to 2025"
          autoComplete="off"
          error={wrongWith(form, 'title')}
        />
        <Field
          {...form.register('slug')}
          label="Address"
          hint="The end of its web address: small letters, numbers and hyphens. For example: 2023-2025. It cannot change later."
          autoComplete="off"
          spellCheck={false}
          error={wrongWith(form, 'slug')}
        />
        <Field
          {...form.register('startsOn')}
          label="First day"
          type="date"
          error={wrongWith(form, 'startsOn')}
        />
        <Field
          {...form.register('endsOn')}
          label="Last day"
          type="date"
          error={wrongWith(form, 'endsOn')}
        />
        <Select
          {...form.register('from')}
          label="Start with"
          choices={[
            { value: '', words: 'A blank page' },
            ...editions.map(({ id, title }) => ({ value: id, words: `The words of ${title}` })),
          ]}
        />
      </Form>
    </Page>
  )
}
