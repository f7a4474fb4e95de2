import { Button, Field, TextField } from '@cuppa/ui'
import { useFieldArray, useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import type { WordsInput } from './event-values.ts'
import { ItemActs } from './item-acts.tsx'

import styles from './event.module.css'

/** What will happen, item by item, in order. */
export function AgendaFields() {
  const { control } = useFormContext<WordsInput>()
  const items = useFieldArray({ control, name: 'agenda' })
  return (
    <Group legend="What will happen?" id="agenda" tabIndex={-1}>
      <p className="field-hint">The parts of it, in order. You can leave this out.</p>
      <ol role="list" className={styles['items']}>
        {items.fields.map(({ id }, index) => (
          <li key={id} className={styles['way']}>
            <ItemFields index={index} />
            <ItemActs
              noun="item"
              index={index}
              count={items.fields.length}
              move={items.move}
              remove={items.remove}
            />
          </li>
        ))}
      </ol>
      <div className={styles['add']}>
        <Button look="quiet" onClick={() => items.append({ title: '', words: '', minutes: '' })}>
          Add an item
        </Button>
      </div>
    </Group>
  )
}

function ItemFields({ index }: { readonly index: number }) {
  const form = useFormContext<WordsInput>()
  const at = `agenda.${index}` as const
  return (
    <>
      <Field
        {...form.register(`${at}.title`)}
        label={`Item ${index + 1}`}
        autoComplete="off"
        error={wrongWith(form, `${at}.title`)}
      />
      <TextField
        {...form.register(`${at}.words`)}
        label={`More about item ${index + 1}`}
        rows={2}
        error={wrongWith(form, `${at}.words`)}
      />
      <Field
        {...form.register(`${at}.minutes`)}
        label={`Minutes for item ${index + 1}`}
        hint="A number. Leave it empty if you do not know."
        inputMode="numeric"
        autoComplete="off"
        error={wrongWith(form, `${at}.minutes`)}
      />
    </>
  )
}
