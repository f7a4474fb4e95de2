import { evidenceKinds } from '@cuppa/domain'
import { Button, Field, Select, TextField } from '@cuppa/ui'
import { useFieldArray } from 'react-hook-form'

import { useChosenSource } from '../source/use-chosen-source.ts'
import { blankEvidence, evidenceWords, type UpdateFields } from './update.ts'

import styles from '../source/source.module.css'

export interface EvidenceFieldsProps {
  readonly form: UpdateFields
  /** Asks which of our sources a piece is. */
  readonly onPick: (index: number) => void
}

/** What anyone can check, piece by piece. */
export function EvidenceFields({ form, onPick }: EvidenceFieldsProps) {
  const evidence = useFieldArray({ control: form.control, name: 'evidence' })
  return (
    <fieldset className={styles['credits']} id="evidence" tabIndex={-1}>
      <legend>What can anyone check?</legend>
      <p className="field-hint">“Done” needs at least one.</p>
      {evidence.fields.map((field, index) => (
        <div key={field.id} className={styles['adder']}>
          <Select
            {...form.register(`evidence.${index}.kind`)}
            label="What is it?"
            choices={evidenceKinds.map((value) => ({ value, words: evidenceWords[value] }))}
          />
          <Field {...form.register(`evidence.${index}.title`)} label="Name" autoComplete="off" />
          <TextField {...form.register(`evidence.${index}.words`)} label="In words" rows={2} />
          <Field
            {...form.register(`evidence.${index}.url`)}
            label="Web address"
            hint="Starts with https://. You can leave it empty."
            inputMode="url"
            autoComplete="off"
          />
          <OurSource
            number={index + 1}
            sourceId={form.watch(`evidence.${index}.sourceId`)}
            onPick={() => onPick(index)}
            onForget={() => form.setValue(`evidence.${index}.sourceId`, '')}
          />
          <div>
            <Button look="quiet" onClick={() => evidence.remove(index)}>
              {`Take away evidence ${index + 1}`}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => evidence.append(blankEvidence())}>
          Add evidence
        </Button>
      </div>
    </fieldset>
  )
}

interface OurSourceProps {
  readonly number: number
  readonly sourceId: string
  readonly onPick: () => void
  readonly onForget: () => void
}

/** Evidence may be one of our own sources. */
function OurSource({ number, sourceId, onPick, onForget }: OurSourceProps) {
  const chosen = useChosenSource(sourceId)
  const of = <span className="visually-hidden">{` for evidence ${number}`}</span>
  return (
    <div>
      {chosen ? <p>{`One of our sources: ${chosen.words}`}</p> : null}
      <div className={styles['acts']}>
        <Button look="quiet" onClick={onPick}>
          {chosen ? 'Choose another source' : 'Choose one of our sources'}
          {of}
        </Button>
        {chosen ? (
          <Button look="quiet" onClick={onForget}>
            Take the source away{of}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
