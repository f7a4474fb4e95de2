import type { SitePage } from '@cuppa/client'
import { address, type Draw, fatesIn, modeWords, sayCount, sayDateTime } from '@cuppa/domain'

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
          {draws.some(({ outside }) => outside === null)
            ? 'We make a secret number, the seed, before anybody books, and show its fingerprint at once. After the list has closed we show the seed. '
            : 'The numbers that somebody else draws are the seed, smallest first, with one space between. '}
          From the seed, the fingerprint of the list and a sign comes a number for each booking, and
          the smallest numbers come first. All of them are fingerprints by SHA-256. Our code has a
          function for it, verifyDraw.
        </p>
        <p className="onward">
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
  const { mode, closesAt, seedHash, outside, list, result } = draw
  return (
    <section aria-labelledby={`draw-${mode}`}>
      <h2 id={`draw-${mode}`}>{modeWords[mode]}</h2>
      <p>
        {result === null
          ? `Everyone who books before ${sayDateTime(closesAt, zone)} is in the draw.`
          : `Drawn on ${sayDateTime(result.drawnAt, zone)}: ${sayCount(result.places, 'place', 'places')}, and ${sayCount(result.entries.length, 'booking', 'bookings')} in the list.`}
      </p>
      {outside ? <Outside outside={outside} list={list} zone={zone} /> : null}
      <dl className="event-sheet">
        {seedHash === null ? null : <Print name="Fingerprint of the seed" value={seedHash} />}
        {result ? <Print name="Seed" value={result.seed} /> : null}
        {list || result ? (
          <Print name="Fingerprint of the list" value={(list ?? result)?.listHash ?? ''} />
        ) : null}
      </dl>
      {result ? (
        <>
          <h3>In the order drawn</h3>
          <ol>
            {fatesIn(result).map(({ entry, fate }) => (
              <li key={entry}>
                <code className="sign">{entry}</code>
                {` ${fateWords[fate]}`}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Listed list={list} />
      )}
    </section>
  )
}

const fateWords = { place: 'has a place', waits: 'waits', gone: 'had given up' } as const

/** Who decides, and that they did not know the list's end before it was shown. */
const Outside = ({
  outside: { words, knownAt },
  list,
  zone,
}: {
  readonly outside: NonNullable<Draw['outside']>
  readonly list: Draw['list']
  readonly zone: string
}) => (
  <p>
    {`The seed is not ours: it is ${words}, known from ${sayDateTime(knownAt, zone)}. `}
    {list
      ? `The list has stood here unchanged since ${sayDateTime(list.listedAt, zone)}.`
      : 'The list is closed and shown here before that.'}
  </p>
)

const Listed = ({ list }: Pick<Draw, 'list'>) =>
  list && (
    <>
      <h3>In the list</h3>
      <ul>
        {list.entries.map((entry) => (
          <li key={entry}>
            <code className="sign">{entry}</code>
          </li>
        ))}
      </ul>
    </>
  )

const Print = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code className="sign">{value}</code>
    </dd>
  </div>
)
