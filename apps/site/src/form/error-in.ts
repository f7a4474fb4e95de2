import type { FormState } from '@cuppa/client'

/** What is wrong with one field. */
export const errorIn = ({ errors }: FormState, name: string): string | undefined =>
  errors.find(({ field }) => field === name)?.sentence
