import { address, sayDate, sayDateTime } from '@cuppa/domain'
import { Button, TextField } from '@cuppa/ui'

import { errorIn } from '../form/error-in.ts'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

/** What they need, kept for a year because they said so, and who looked. */
export function MyNeeds({ view, form }: Shown<'needs'>) {
  return (
    <>
      <h1>{myTitles.needs}</h1>
      <p className="lead">
        Tell us once, and it stands in the form when you book, so that the hosts can prepare. It is
        locked away. Only hosts of what you book open it, and you see below when they do.
      </p>
      <form method="post" action={address.mine('needs')} noValidate>
        <TextField
          name="words"
          label="In your own words"
          hint="For example a signer, captions, breaks, a lift, large print. Leave it empty, and we keep nothing."
          error={errorIn(form, 'words')}
          rows={5}
          defaultValue={form.values['words'] ?? view.words}
        />
        {view.keepUntil ? (
          <p>We keep this until {sayDate(view.keepUntil)}. Save it again to keep it longer.</p>
        ) : (
          <p>We keep it for one year.</p>
        )}
        <Button type="submit">Save this</Button>
      </form>
      <p>
        Would you rather talk to somebody? <a href={address.contact()}>Get in touch</a>.
      </p>
      <h2>Who looked</h2>
      {view.looks.length === 0 ? (
        <p>Nobody has looked.</p>
      ) : (
        <ul>
          {view.looks.map(({ at, by, purpose }) => (
            <li key={`${at}${by}`}>
              {`${sayDateTime(at, 'Europe/London')}: `}
              <bdi>{by ?? 'The system'}</bdi>
              {purpose ? `, for ${purpose}` : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
