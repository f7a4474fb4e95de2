import type { FormState } from '@cuppa/client'
import { address, type Credit, type MyContribution, sayDate } from '@cuppa/domain'
import { Button } from '@cuppa/ui'

import { Choices } from '../form/choices.tsx'
import { errorIn } from '../form/error-in.ts'
import { creditChoices } from '../joining/credit-fields.tsx'
import { otherName, sayCredit } from './my-credit.tsx'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

/** What they said, what it stands behind now, and how they are named for it. */
export function MyContributions({ view, form }: Shown<'contributions'>) {
  return (
    <>
      <h1>{myTitles.contributions}</h1>
      {view.contributions.length === 0 ? (
        <p className="lead">
          Nothing is noted under your name yet. When you say something at an event or write to us,
          and we use it, you find it here.
        </p>
      ) : null}
      {view.contributions.map((contribution, at) => (
        <Contribution
          key={contribution.sourceId}
          contribution={contribution}
          number={at + 1}
          usual={view.credit}
          form={form.values['sourceId'] === contribution.sourceId ? form : null}
        />
      ))}
    </>
  )
}

interface ContributionProps {
  readonly contribution: MyContribution
  /** Two can have one title and day. */
  readonly number: number
  readonly usual: Credit
  /** What was sent of this one, where it was not accepted. */
  readonly form: FormState | null
}

function Contribution({ contribution, number, usual, form }: ContributionProps) {
  const { sourceId, title, happenedOn, here, statements } = contribution
  return (
    <section className="my-said">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p>{sayDate(happenedOn)}</p>
      {statements.length === 0 ? (
        <p>It does not stand behind anything public yet.</p>
      ) : (
        <>
          <p>It stands behind:</p>
          <ul>
            {statements.map(({ slug, title: name }) => (
              <li key={slug}>
                <a href={address.statement(slug)} dir="auto">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>How you are named here: {sayCredit(here ?? usual)}</p>
      <details open={form !== null}>
        <summary>Be named in another way here</summary>
        <HereForm sourceId={sourceId} title={`${number}, ${title}`} here={here} form={form} />
      </details>
    </section>
  )
}

interface HereFormProps extends Pick<ContributionProps, 'form'> {
  readonly sourceId: string
  readonly title: string
  readonly here: Credit | null
}

function HereForm({ sourceId, title, here, form }: HereFormProps) {
  const field = `creditName-${sourceId}`
  const error = form ? errorIn(form, 'creditName') : undefined
  return (
    <form
      method="post"
      action={address.mine('contributions')}
      aria-label={`Be named in another way: ${title}`}
      noValidate
    >
      <input type="hidden" name="sourceId" value={sourceId} />
      <Choices
        name="credit"
        legend="I want to be named"
        chosen={form?.values['credit'] ?? here?.as ?? 'usual'}
        id={`credit-${sourceId}`}
        choices={[{ value: 'usual', words: 'As everywhere else' }, ...creditChoices]}
      />
      <div className="field">
        <label className="field-label" htmlFor={form ? 'creditName' : field}>
          The other name, or the name of the group
        </label>
        {error ? (
          <p className="field-error" id={`${field}-error`}>
            {error}
          </p>
        ) : null}
        <input
          className="input"
          type="text"
          id={form ? 'creditName' : field}
          name="creditName"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${field}-error` : undefined}
          defaultValue={form?.values['creditName'] ?? (here ? otherName(here) : '')}
        />
      </div>
      <Button type="submit">Save this</Button>
    </form>
  )
}
