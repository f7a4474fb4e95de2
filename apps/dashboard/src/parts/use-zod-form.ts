import { explainIssue } from '@cuppa/domain'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'

/**
 * A form judged by one of the domain's own schemas, when it is sent and not before. `labels` are the
 * names of the fields as people see them, for the sentences of what is wrong.
 */
export function useZodForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
  labels: Readonly<Record<string, string>> = {},
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    resolver: zodResolver(schema, {
      error: (issue) => {
        const [first = '', ...deeper] = issue.path ?? []
        const last = deeper.findLast((step) => typeof step === 'string')
        const names = [[first, last].join('.'), String(last), String(first)]
        const known = names.find((name) => Object.hasOwn(labels, name))
        return explainIssue(
          asIssue(issue),
          known === undefined ? String(first) : (labels[known] ?? ''),
        )
      },
    }),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
}

/** zod hands the same facts to an error map as it later reports; only its name for the type differs. */
const asIssue = (issue: z.core.$ZodRawIssue): z.core.$ZodIssue =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the raw issue becomes this one
  issue as z.core.$ZodIssue
