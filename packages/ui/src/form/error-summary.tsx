export interface ErrorSummaryProps {
  readonly errors: readonly { readonly field: string; readonly sentence: string }[]
  readonly title?: string
}

/**
 * What went wrong with a form, first on the page, with a link to each field.
 * It can take focus: a page without scripts gets it by `autofocus`.
 */
export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      className="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a failed form must lead here, also without scripts
      autoFocus
    >
      <p className="notice-title" id="error-summary-title">
        {title}
      </p>
      <ul>
        {errors.map(({ field, sentence }) => (
          <li key={field + sentence}>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
