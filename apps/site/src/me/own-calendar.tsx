import { address } from '@cuppa/domain'
import { Button } from '@cuppa/ui'

/** The secret address of one's own dates, with the ways to make it, change it and end it. */
export function OwnCalendar({ url }: { readonly url: string | null }) {
  return (
    <section aria-labelledby="own-calendar">
      <h2 id="own-calendar">In your own calendar</h2>
      {url === null ? (
        <p>
          Your phone or computer can show what you have a place at, and follow what changes. For
          that you get an address of your own that nobody else knows.
        </p>
      ) : (
        <>
          <p>Give this address to your calendar. Whoever knows it can see where you go.</p>
          <p className="own-address">
            <a href={url}>{url}</a>
          </p>
        </>
      )}
      <div className="buttons">
        <Act act="calendar" words={url === null ? 'Make an address' : 'Make another address'} />
        {url === null ? null : <Act act="no-calendar" words="End this address" />}
      </div>
    </section>
  )
}

function Act({ act, words }: { readonly act: string; readonly words: string }) {
  return (
    <form method="post" action={address.mine('bookings')} aria-label={words}>
      <input type="hidden" name="act" value={act} />
      <Button type="submit" look="quiet">
        {words}
      </Button>
    </form>
  )
}
