import { Field } from '@cuppa/ui'

import { Choices } from '../form/choices.tsx'

interface CreditFieldsProps {
  readonly chosen: string
  readonly name: string
  readonly error: string | undefined
}

export const creditChoices = [
  { value: 'not-named', words: 'Do not name me' },
  { value: 'named', words: 'By my name' },
  { value: 'pseudonym', words: 'By another name' },
  { value: 'group', words: 'As a group' },
] as const

/** How somebody wants to be named; nobody is, unless they say so. */
export function CreditFields({ chosen, name, error }: CreditFieldsProps) {
  return (
    <>
      <Choices name="credit" legend="I want to be named" chosen={chosen} choices={creditChoices} />
      <Field
        name="creditName"
        label="The other name, or the name of the group"
        hint="Only if you chose one of those."
        error={error}
        autoComplete="off"
        spellCheck={false}
        defaultValue={name}
      />
    </>
  )
}
