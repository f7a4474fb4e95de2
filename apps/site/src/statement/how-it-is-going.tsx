import {
  address,
  type EvidenceView,
  type MilestoneState,
  type MilestoneView,
  type ProgressUpdateView,
  sayNumbers,
  type StatementPageView,
} from '@cuppa/domain'
import { PlainDate, ProgressWords, Prose } from '@cuppa/ui'

/** Updates, newest first, each with what anyone can check it by; then what is meant to happen when. */
export function HowItIsGoing({ view }: { readonly view: StatementPageView }) {
  const { progress, milestones, statement, state } = view
  const awaited = statement.kind === 'ambition' || statement.kind === 'action'
  const expected = awaited && state === 'live'
  if (progress.length === 0 && milestones.length === 0 && !expected) return null
  return (
    <section className="story-part" aria-labelledby="going">
      <h2 id="going">How it is going</h2>
      {progress.length === 0 ? <p>There is no news of this yet.</p> : null}
      <ol role="list" className="updates">
        {progress.map((update) => (
          <li key={update.id}>
            <Update update={update} />
          </li>
        ))}
      </ol>
      <Milestones milestones={milestones} />
    </section>
  )
}

function Update({ update }: { readonly update: ProgressUpdateView }) {
  const { state, words, percent, happenedOn, recordedOn, evidence } = update
  return (
    <>
      <h3>
        <ProgressWords state={state} />
        {percent === null ? null : `, ${percent}%`}
      </h3>
      <p className="label">
        <PlainDate on={happenedOn} />
        {recordedOn === happenedOn ? null : (
          <>
            {', written down on '}
            <PlainDate on={recordedOn} />
          </>
        )}
      </p>
      <Prose text={words} />
      {evidence.length > 0 ? (
        <>
          <p className="label">What you can check this by</p>
          <ul className="evidence">
            {evidence.map((item) => (
              <li key={item.id}>
                <Evidence item={item} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Evidence({ item }: { readonly item: EvidenceView }) {
  const { title, words, happenedOn, event } = item
  const url = item.url ?? (event ? address.event(event.slug) : null)
  return (
    <>
      {url && isSafe(url) ? (
        <a href={url}>
          <bdi>{title}</bdi>
        </a>
      ) : (
        <strong dir="auto">{title}</strong>
      )}
      {happenedOn ? (
        <>
          {', '}
          <PlainDate on={happenedOn} />
        </>
      ) : null}
      {words ? <span dir="auto">{`. ${words}`}</span> : null}
      {event && event.numbers.events > 0 ? (
        <p className="label">{sayNumbers(event.numbers).join(' ')}</p>
      ) : null}
    </>
  )
}

/** Only what the domain allows becomes a link: `https:` or a path on this site. */
function isSafe(url: string): boolean {
  return url.startsWith('https://') || /^\/(?![/\\])/.test(url)
}

const milestoneWords: Record<MilestoneState, string> = {
  planned: 'planned for',
  reached: 'reached',
  missed: 'not reached by',
  dropped: 'given up',
}

function Milestones({ milestones }: { readonly milestones: readonly MilestoneView[] }) {
  if (milestones.length === 0) return null
  return (
    <>
      <h3>Steps on the way</h3>
      <ul className="milestones">
        {milestones.map(({ id, title, dueOn, state, settledOn, reason }) => (
          <li key={id}>
            <strong dir="auto">{title}</strong>
            {`, ${milestoneWords[state]} `}
            <PlainDate on={state === 'missed' ? dueOn : (settledOn ?? dueOn)} />
            {reason ? <span dir="auto">{`. ${reason}`}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
