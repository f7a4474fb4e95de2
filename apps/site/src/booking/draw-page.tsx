import type { SitePage } from '@cuppa/client'
import { address, type Draw, modeWords, sayCount, sayDateTime } from '@cuppa/domain'

type DrawPageProps = Pick<Extract<SitePage, { name: 'draw' }>, 'view'>

/** How the places of an event were drawn, and all that anyone needs to do it again. */
export function DrawPage({ view: { event, draws } }: DrawPageProps) {
  return (
    <div className="page draw">
      <p className="label">How the places are drawn</p>
      <h1 dir="auto">{event.title}</h1>
      <p className="lead">
        Chance gives the places, and anyone can check that it did. Nobody’s name stands here: each
        booking has a sign of its own, which is on the page of the booking.
      </p>
      {draws.map((draw) => (
        <OneDraw key={draw.mode} draw={draw} zone={event.zone} />
      ))}
      <section aria-labelledby="check">
        <h2 id="check">Check it yourself</h2>
        <p>
          We make a secret number, the seed, before anybody books, and show its fingerprint at once.
          After the list has closed we show the seed. From the seed, the fingerprint of the list and
          a sign comes a number for each booking, and the smallest numbers come first. All of them
          are fingerprints by SHA-256. Our code has a function for it, verifyDraw.
        </p>
        <p>
          <a href={address.drawData(event.slug)}>The data of the draw (JSON)</a>
        </p>
      </section>
      <p className="onward">
        <a href={address.event(event.slug)}>Back to the event</a>
      </p>
    </div>
  )
}

function OneDraw({ draw, zone }: { readonly draw: Draw; readonly zone: string }) {
  const { mode, closesAt, seedHash, result } = draw
  return (
    <section aria-labelledby={`draw-${mode}`}>
      <h2 id={`draw-${mode}`}>{modeWords[mode]}</h2>
      <p>
        {result === null
          ? `Everyone who books before ${sayDateTime(closesAt, zone)} is in the draw.`
          : `Drawn on ${sayDateTime(result.drawnAt, zone)}: ${sayCount(result.places, 'place', 'places')}, and ${sayCount(result.entries.length, 'booking', 'bookings')} in the list.`}
      </p>
      <dl className="event-sheet">
        <Print name="Fingerprint of the seed" value={seedHash} />
        {result ? <Print name="Seed" value={result.seed} /> : null}
        {result ? <Print name="Fingerprint of the list" value={result.listHash} /> : null}
      </dl>
      {result ? (
        <>
          <h3>In the order drawn</h3>
          <ol>
            {result.order.map((entry, at) => (
              <li key={entry}>
                <code className="sign">{entry}</code>
                {at < result.places ? ' has a place' : ' waits'}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  )
}

const Print = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code className="sign">{value}</code>
    </dd>
  </div>
)
