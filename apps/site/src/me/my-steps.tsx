import { address, consentQuestions } from '@cuppa/domain'
import { Button, ButtonLink } from '@cuppa/ui'

import { Choices } from '../form/choices.tsx'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** The button that the link in a mail leads to (S6). */
export function MyNewAddress({ view, form }: Shown<'address'>) {
  return (
    <>
      <h1>{myTitles.address}</h1>
      {form.errors.length > 0 ? null : (
        <form method="post" action={address.mine('address')}>
          <p className="lead">From now on you sign in with it, and we write to it.</p>
          <input type="hidden" name="token" value={view.token} />
          <Button type="submit">Use this address</Button>
        </form>
      )}
    </>
  )
}

/** Whether they are in the list of people. */
export function MySeen({ view }: Pick<Shown<'seen'>, 'view'>) {
  return (
    <>
      <h1>{myTitles.seen}</h1>
      <p className="lead">
        {`${consentQuestions.directory}, as you want to be named. You are not in it unless you say so.`}
      </p>
      <p>
        <a href={address.people()}>The list</a>
        {
          ' shows the name that you chose, the groups that you are in, what you do in them and since when. It shows no way to reach you. Who is not named, or takes a break, is not in it. A name with a link, an address or a phone number in it is not shown. '
        }
        <a href={address.mine('named')}>Choose your name</a>
      </p>
      <form method="post" action={address.mine('seen')}>
        <Choices
          name="seenBy"
          legend="Who may see me in the list"
          chosen={view.seenBy}
          choices={[
            { value: 'nobody', words: 'Nobody' },
            { value: 'members', words: 'Members who are signed in' },
            { value: 'everyone', words: 'Everyone' },
          ]}
        />
        <Button type="submit">Save this</Button>
      </form>
    </>
  )
}

/** One file with all that is known of them. */
export function MyDownload({ form }: Pick<Shown<'download'>, 'form'>) {
  return (
    <>
      <h1>{myTitles.download}</h1>
      <p className="lead">
        One file with all that we know of you: lists for a spreadsheet, your dates for a calendar,
        and everything once more for programs.
      </p>
      <form method="post" action={address.mine('download')}>
        <Button type="submit">Download everything</Button>
      </form>
      <SignInAgain form={form} part="download" />
    </>
  )
}

/** A break, a goodbye, or more than that. */
export function MyLeave({ view }: Pick<Shown<'leave'>, 'view'>) {
  const isPaused = view.standing === 'paused'
  return (
    <>
      <h1>{myTitles.leave}</h1>
      <section>
        <h2>{isPaused ? 'You are taking a break' : 'Take a break'}</h2>
        <p>
          {isPaused
            ? 'We send you nothing but what is about your bookings. You can come back at any time.'
            : 'We send you nothing but what is about your bookings, until you come back.'}
        </p>
        <Step
          act={isPaused ? 'come-back' : 'pause'}
          words={isPaused ? 'Come back' : 'Take a break'}
        />
      </section>
      <section>
        <h2>Leave</h2>
        <p>
          You are signed out everywhere, and we send you nothing more. What you said stays, as you
          want to be named. You can join again by the same name and address, and find it all.
        </p>
        <Step act="leave" words="Leave now" />
      </section>
      <section>
        <h2>Be forgotten</h2>
        <p>We take away your name and all that leads to you. This cannot be undone.</p>
        <ButtonLink href={address.mine('erase')} look="quiet">
          See what that means
        </ButtonLink>
      </section>
    </>
  )
}

function Step({ act, words }: { readonly act: string; readonly words: string }) {
  return (
    <form method="post" action={address.mine('leave')} aria-label={words}>
      <input type="hidden" name="act" value={act} />
      <Button type="submit" look="quiet">
        {words}
      </Button>
    </form>
  )
}

/** Asks once more: one button, and what it does. */
export function MyErase({ view }: Pick<Shown<'erase'>, 'view'>) {
  const again = `${address.signIn()}?next=${encodeURIComponent(address.mine('erase'))}`
  return (
    <>
      <h1>{myTitles.erase}</h1>
      <p className="lead">
        We take away your name, how to reach you, what you need, your bookings’ names, letters to
        you and every way in. Bookings that are still to come are cancelled.
      </p>
      <p>
        Words that are published stay, without you. Where you were thanked, you are counted and not
        named. This cannot be undone, and nobody can bring it back.
      </p>
      <p>
        <a href={address.mine('download')}>Take everything with you</a> first, if you like.
      </p>
      {view.isFresh ? (
        <form method="post" action={address.mine('erase')}>
          <Button type="submit" look="danger">
            Forget me
          </Button>
        </form>
      ) : (
        <p>
          {'For this you need to have signed in within the last 15 minutes. '}
          <a href={again}>Sign in again</a>
          {', and you come back here.'}
        </p>
      )}
    </>
  )
}
