import { explain, isSignedOut, refusalOf } from '@cuppa/client'
import { Button, ErrorSummary } from '@cuppa/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { ActButton } from './act-button.tsx'

import styles from './form.module.css'

export interface FormProps<Values extends FieldValues, Output> {
  readonly form: UseFormReturn<Values, unknown, Output>
  /** Sends it; what it throws is explained on top of the form. */
  readonly onSend: (values: Output) => Promise<unknown>
  /** A verb: "Add the source". */
  readonly send: string
  /** Why it cannot be sent now. */
  readonly why?: string | undefined
  readonly onCancel?: () => void
  readonly children: ReactNode
}

/**
 * A form that judges when it is sent, never while people write. What is wrong stands on top with
 * links to the fields, and has focus; everything written stays.
 */
export function Form<Values extends FieldValues, Output>(props: FormProps<Values, Output>) {
  const { form, onSend, send, why, onCancel, children } = props
  const { errors, isSubmitting, submitCount } = form.formState
  const summary = useRef<HTMLDivElement>(null)
  const problems = listProblems(errors)

  useEffect(() => {
    if (problems.length === 0 || isSubmitting) return
    summary.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
    // A new try, or a new answer to it, is what moves focus; not each key.
  }, [submitCount, isSubmitting, problems.length])
  useErrorTitle(problems.length > 0)

  const submit = submitTo(form, onSend)
  return (
    <form
      aria-label={send}
      className={styles['form']}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <div ref={summary}>
        <ErrorSummary errors={problems} />
      </div>
      {children}
      <div className={styles['buttons']}>
        <ActButton type="submit" busy={isSubmitting} why={why}>
          {send}
        </ActButton>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** Sends a form as its button does: what is thrown is explained on top of it. */
export function submitTo<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  onSend: (values: Output) => Promise<unknown>,
) {
  return form.handleSubmit(async (values) => {
    try {
      await onSend(values)
    } catch (error) {
      form.setError('root', { message: sentenceOf(error) })
    }
  })
}

/** The sentence for a field, where it has one. */
export function wrongWith(
  form: { formState: { errors: object } },
  name: string,
): string | undefined {
  return listProblems(form.formState.errors).find(
    ({ field }) => field === name || field.startsWith(`${name}.`),
  )?.sentence
}

/** Each by the name of its own field, however deep that is: `contact.phone`. */
function listProblems(errors: object, under = ''): { field: string; sentence: string }[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return []
    const field = under + name
    const { message } = { message: '', ...error }
    if (message) return [{ field: field.replace(/\.root$/, ''), sentence: message }]
    return listProblems(error, `${field}.`)
  })
}

function sentenceOf(error: unknown): string {
  if (isSignedOut(error) && !refusalOf(error))
    return 'You are signed out. Sign in in another tab, then try again.'
  return explain(error)
}

/** Says in the title of the page that a form was not taken. */
export function useErrorTitle(isWrong: boolean) {
  useEffect(() => {
    if (!isWrong) return undefined
    const before = document.title.replace(/^Error: /, '')
    document.title = `Error: ${before}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [isWrong])
}
