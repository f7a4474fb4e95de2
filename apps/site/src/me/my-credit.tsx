import { address, type Credit } from '@cuppa/domain'
import { Button } from '@cuppa/ui'

import { errorIn } from '../form/error-in.ts'
import { CreditFields } from '../joining/credit-fields.tsx'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

/** How they are named, wherever they do not say otherwise. */
export function MyCredit({ view, form }: Shown<'named'>) {
  const { credit } = view
  const sent = form.errors.length > 0
  return (
    <>
      <h1>{myTitles.named}</h1>
      <p className="lead">
        When we show in public who helped to make something. Now: {sayCredit(credit)}
      </p>
      <form method="post" action={address.mine('named')} noValidate>
        <CreditFields
          chosen={sent ? (form.values['credit'] ?? '') : credit.as}
          name={sent ? (form.values['creditName'] ?? '') : otherName(credit)}
          error={errorIn(form, 'creditName')}
        />
        <Button type="submit">Save this</Button>
      </form>
      <p>
        {'You can choose something else for one thing alone, under '}
        <a href={address.mine('contributions')}>{myTitles.contributions}</a>.
      </p>
    </>
  )
}

/** A name that they made up for it; their own is known. */
export const otherName = ({ as, name }: Credit): string =>
  as === 'pseudonym' || as === 'group' ? name : ''

/** A credit as a sentence to its owner. */
export const sayCredit = ({ as, name }: Credit): string =>
  as === 'not-named' ? 'you are not named.' : `“${name}”.`
