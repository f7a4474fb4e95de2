import {
  childrenOf,
  kindWords,
  line,
  prose,
  StatementKind,
  statementKinds,
  titleLimit,
  wordsLimit,
} from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { asRulesSee, useDraft, useStructure } from './draft-context.tsx'
import { parentsFor } from './places.ts'

const Added = z.strictObject({
  kind: StatementKind,
  parent: z.string(),
  title: line(titleLimit),
  words: prose(wordsLimit),
})

/** Adds a statement at the end of the place that it belongs in. */
export function AddStatement() {
  const [isOpen, setOpen] = useState(false)
  const mayNot = useWhyNot('write')
  return (
    <>
      <ActButton look="quiet" why={mayNot} onClick={() => setOpen(true)}>
        Add a statement
      </ActButton>
      {isOpen ? <AddDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const rules = asRulesSee(useDraft())
  const structure = useStructure()
  const act = useAct(trpc.draft.addStatement.mutationOptions(), 'The statement is added')
  const kinds = statementKinds.filter((kind) => parentsFor(rules, kind).length > 0)
  const form = useZodForm(
    Added,
    { kind: 'value', parent: 'top', title: '', words: '' },
    { title: 'Name', words: 'Words' },
  )
  const parents = parentsFor(rules, StatementKind.catch('value').parse(form.watch('kind')))
  return (
    <Dialog title="Add a statement" onClose={onClose}>
      <Form
        form={form}
        send="Add it"
        onCancel={onClose}
        onSend={async ({ kind, parent, title, words }) => {
          const under = parents.find((each) => each.parentId === parent) ?? parents[0]
          const parentId = under?.parentId ?? null
          const position = childrenOf(rules.text, parentId).length
          await act.run({ ...structure, kind, title, words, parentId, position })
          onClose()
        }}
      >
        <Select
          {...form.register('kind')}
          label="What is it?"
          choices={kinds.map((kind) => ({ value: kind, words: upperFirst(kindWords[kind]) }))}
        />
        <Select
          {...form.register('parent')}
          label="Where does it belong?"
          choices={parents.map(({ parentId, words }) => ({
            value: parentId ?? 'top',
            words: upperFirst(words),
          }))}
        />
        <Field
          {...form.register('title')}
          label="Name"
          hint="Short. It may stay empty where the words say it all."
          autoComplete="off"
          error={wrongWith(form, 'title')}
        />
        <TextField
          {...form.register('words')}
          label="Words"
          hint="You can leave this for later."
          rows={4}
          error={wrongWith(form, 'words')}
        />
      </Form>
    </Dialog>
  )
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
