import { address, type MyPart } from '@cuppa/domain'
import { Button, ButtonLink, Notice } from '@cuppa/ui'

import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'

const parts: readonly { readonly part: MyPart; readonly words: string }[] = [
  { part: 'bookings', words: 'See what you booked. Change it or cancel it.' },
  { part: 'contributions', words: 'Where your words are now, and how you are thanked.' },
  { part: 'named', words: 'By your name, another name, as a group, or not at all.' },
  { part: 'messages', words: 'News, dates and summaries, and how they reach you.' },
  { part: 'needs', words: 'Tell us once. See who looked.' },
  { part: 'details', words: 'Your name, e-mail, phone and post.' },
  { part: 'seen', words: 'Whether you are in the list of people.' },
  { part: 'devices', words: 'Your devices and passkeys. Sign out of them here.' },
  { part: 'download', words: 'All that we know of you, as one file.' },
  { part: 'leave', words: 'Pause, say goodbye, or have us forget you.' },
]

/** Where everything that is theirs can be found. */
export function MyHome({ view: { name, standing, isStaff } }: Pick<Shown<'home'>, 'view'>) {
  return (
    <>
      <p className="label">Your pages</p>
      <h1>
        Hello, <bdi>{name}</bdi>
      </h1>
      {standing === 'paused' ? (
        <Notice role="note">
          <p>
            You are taking a break. We send you nothing but what is about your bookings.{' '}
            <a href={address.mine('leave')}>Come back</a>
          </p>
        </Notice>
      ) : null}
      {isStaff ? <ButtonLink href={address.dashboard()}>Go to the dashboard</ButtonLink> : null}
      <nav aria-label="Your pages">
        <ul role="list" className="my-parts">
          {parts.map(({ part, words }) => (
            <li key={part}>
              <a href={address.mine(part)}>{myTitles[part]}</a>
              <p>{words}</p>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/sign-out">
        <Button type="submit" look="quiet">
          Sign out
        </Button>
      </form>
    </>
  )
}
