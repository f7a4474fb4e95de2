import type { z } from 'zod'

/**
 * What a wrong field tells, as zod reports it.
 *
 * @example
 * const [issue]: FieldIssue[] = result.error.issues
 */
export type FieldIssue = z.core.$ZodIssue

/**
 * One plain sentence for a field that was filled in wrongly, under the label people know it by.
 *
 * @example
 * explainIssue(issue, 'Name') // 'Name: this needs an answer.'
 */
export function explainIssue(issue: FieldIssue, label: string): string {
  return `${label}: ${fault(issue)}`
}

function fault(issue: FieldIssue): string {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format] ?? 'this does not look right. Please check it.'
    case 'invalid_value':
      return 'choose one of the answers on offer.'
    case 'unrecognized_keys':
      return 'this form sent something we do not know. Load the page again.'
    case 'invalid_type':
      return 'this needs an answer.'
    default:
      return 'this does not look right. Please check it.'
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin !== 'string') return `choose at least ${issue.minimum}.`
  return issue.minimum === 1
    ? 'this needs an answer.'
    : `write at least ${issue.minimum} characters.`
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  return issue.origin === 'string'
    ? `this is too long. Use at most ${issue.maximum} characters.`
    : `this can be ${issue.maximum} at most.`
}

const formats: Readonly<Record<string, string>> = {
  email: 'this is not an e-mail address. It looks like name@example.org.',
  date: 'this is not a date. It looks like 2021-01-11.',
  url: 'this is not a web address. It starts with https://.',
  uuid: 'we could not find this. Load the page again.',
  regex: 'this has signs that cannot be used here.',
}
