export interface ChoicesProps {
  readonly name: string
  /** Where several forms on a page have this choice. */
  readonly id?: string
  readonly legend: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly chosen?: string | undefined
  readonly choices: readonly { readonly value: string; readonly words: string }[]
}

/** One answer of a few, each a target of its own. */
export function Choices(props: ChoicesProps) {
  const { name, id = name, legend, hint, error, chosen, choices } = props
  const said = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="choices" aria-describedby={said || undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
      {choices.map(({ value, words }, index) => (
        <label key={value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

/** A yes that nobody has to give. */
export function Tick(props: {
  readonly name: string
  readonly words: string
  readonly checked: boolean
}) {
  const { name, words, checked } = props
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} />
      {words}
    </label>
  )
}
