import { creditKinds, line, prose } from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { creditWords } from './edit-person.tsx'

const Values = z
  .strictObject({
    name: line(200, 1),
    phone: line(40),
    email: line(254),
    post: prose(400),
    creditKind: z.enum(creditKinds),
    creditName: line(200),
    joins: z.boolean(),
    news: z.enum(['', 'phone', 'post', 'email']),
    evidence: line(300),
  })
  .refine(({ news, evidence }) => news === '' || evidence.length >= 3, {
    path: ['evidence'],
    error: 'Say how they agreed.',
  })

/** Signs somebody up who rang, wrote or came by; they need no e-mail address. */
export function NewPersonPage() {
  const why = useWhyNot('people')
  const navigate = useNavigate()
  const act = useAct(trpc.people.add.mutationOptions(), 'The person is written down')
  const form = useZodForm(
    Values,
    {
      name: '',
      phone: '',
      email: '',
      post: '',
      creditKind: 'not-named',
      creditName: '',
      joins: true,
      news: '',
      evidence: '',
    },
    { name: 'Name', creditName: 'Name in public', evidence: 'How we know' },
  )
  return (
    <Page title="Add a person" intro="For somebody who rang, wrote or came by. A name is enough.">
      <p>
        <Link to="/people">See all people</Link>
      </p>
      <Form
        form={form}
        send="Add the person"
        why={why}
        onSend={async ({ phone, email, post, news, evidence, ...values }) => {
          const ways = [
            { kind: 'phone' as const, value: phone },
            { kind: 'email' as const, value: email },
            { kind: 'post' as const, value: post },
          ]
          const { personId } = await act.run({
            ...values,
            contacts: ways.filter(({ value }) => value !== ''),
            consents:
              news === '' ? [] : [{ purpose: 'news', channel: news, step: 'given', evidence }],
          })
          void navigate({ to: '/people/$person', params: { person: personId } })
        }}
      >
        <Field
          {...form.register('name')}
          label="Name"
          hint="As they would like to be called."
          autoComplete="off"
          error={wrongWith(form, 'name')}
        />
        <Field {...form.register('phone')} label="Phone number" type="tel" autoComplete="off" />
        <Field {...form.register('email')} label="E-mail address" type="email" autoComplete="off" />
        <TextField {...form.register('post')} label="Postal address" rows={3} />
        <Select
          {...form.register('creditKind')}
          label="How do they want to be named in public?"
          choices={creditKinds.map((value) => ({ value, words: creditWords[value] }))}
        />
        {form.watch('creditKind') === 'not-named' ? null : (
          <Field {...form.register('creditName')} label="Name in public" autoComplete="off" />
        )}
        <Tick {...form.register('joins')}>They want to be a member</Tick>
        <Select
          {...form.register('news')}
          label="Do they want news from us?"
          choices={[
            { value: '', words: 'They did not say so' },
            { value: 'phone', words: 'Yes, by phone' },
            { value: 'post', words: 'Yes, by letter' },
            { value: 'email', words: 'Yes, by e-mail' },
          ]}
        />
        {form.watch('news') === '' ? null : (
          <Field
            {...form.register('evidence')}
            label="How do we know?"
            hint="For example: said so on the phone on 3 May."
            autoComplete="off"
            error={wrongWith(form, 'evidence')}
          />
        )}
      </Form>
    </Page>
  )
}
