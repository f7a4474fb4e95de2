import { can, type Edition, type EventTask } from '@cuppa/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useMe, useCommunity } from '../app/session.ts'
import { Empty } from '../parts/page.tsx'

import styles from '../source/source.module.css'

/** What waits for somebody, each with the way to it; empty is said, not left blank. */
export function WorkQueue({ edition }: { readonly edition: Edition | undefined }) {
  const items = [
    ...useMissing(edition),
    ...useEvents(),
    ...useHandwork(),
    ...useMail(),
    ...useFirstSteps(edition),
  ]
  if (items.length === 0) return <Empty>Nothing waits for you. Time for a cuppa.</Empty>
  return (
    <ol role="list" className={styles['list']}>
      {items.map(({ key, link }) => (
        <li key={key} className={styles['queued']}>
          {link}
        </li>
      ))}
    </ol>
  )
}

function useMissing(edition: Edition | undefined) {
  const slug = edition?.slug ?? ''
  const { data } = useQuery({
    ...trpc.draft.get.queryOptions({ edition: slug }),
    enabled: edition !== undefined,
  })
  const hasChanges = data?.statements.some(({ change }) => change !== null) ?? false
  const missing = data && (hasChanges || !data.base) ? data.checklist : []
  if (!data || missing.length === 0) {
    return hasChanges ? [ready(slug)] : []
  }
  const words = missing.length === 1 ? '1 thing is' : `${missing.length} things are`
  return [
    {
      key: 'missing',
      link: (
        <Link to="/strategy/$edition/publish" params={{ edition: slug }}>
          {`${words} missing before ${data.edition.title} can be published`}
        </Link>
      ),
    },
  ]
}

const ready = (slug: string) => ({
  key: 'ready',
  link: (
    <Link to="/strategy/$edition/publish" params={{ edition: slug }}>
      The draft is ready: publish it
    </Link>
  ),
})

const taskWords: Record<EventTask['kind'], (count: number) => string> = {
  needs: (count) => (count === 1 ? '1 need to see to' : `${count} needs to see to`),
  offers: (count) =>
    count === 1 ? '1 kept place runs out soon' : `${count} kept places run out soon`,
  notes: () => 'Nobody has written the notes yet',
  checking: () => 'The notes are out for checking',
}

/** Needs, places that are kept, and notes, each with the event that it is about. */
function useEvents() {
  const { data = [] } = useQuery(trpc.event.queue.queryOptions())
  return data.map(({ kind, count, event }) => {
    const words = `${taskWords[kind](count)}: ${event.title}`
    return {
      key: `${kind} ${event.id}`,
      link:
        kind === 'offers' ? (
          <Link to="/events/$slug/bookings" params={{ slug: event.slug }}>
            {words}
          </Link>
        ) : (
          <Link
            to={kind === 'needs' ? '/events/$event/day' : '/events/$event/notes'}
            params={{ event: event.id }}
          >
            {words}
          </Link>
        ),
    }
  })
}

/** Calls and letters for those who have no e-mail, counted as far as one page goes. */
function useHandwork() {
  const { roles } = useMe()
  const wanted = (channel: 'phone' | 'post') => ({
    ...trpc.message.list.queryOptions({ channel, show: 'open' }),
    enabled: can(roles, 'write'),
  })
  const calls = useQuery(wanted('phone')).data
  const letters = useQuery(wanted('post')).data
  return [
    { key: 'calls', page: calls, words: ['call to make', 'calls to make'] },
    { key: 'letters', page: letters, words: ['letter to send', 'letters to send'] },
  ].flatMap(({ key, page, words: [one, many] }) => {
    const count = page?.messages.length ?? 0
    if (count === 0) return []
    const words = count === 1 ? `1 ${one}` : `${count}${page?.next ? ' or more' : ''} ${many}`
    return [{ key, link: <Link to="/messages">{words}</Link> }]
  })
}

function useMail() {
  const { roles } = useMe()
  const { data } = useQuery({
    ...trpc.outbox.list.queryOptions({}),
    enabled: can(roles, 'manage'),
  })
  const kept = data?.messages.filter(({ state }) => state === 'kept' || state === 'failed') ?? []
  if (kept.length === 0) return []
  const words = kept.length === 1 ? '1 message waits' : `${kept.length} messages wait`
  return [{ key: 'mail', link: <Link to="/mail">{`${words} to be passed on by hand`}</Link> }]
}

function useFirstSteps(edition: Edition | undefined) {
  const { about, contact } = useCommunity()
  const { roles } = useMe()
  const steps = []
  if (!edition && can(roles, 'write')) {
    steps.push({ key: 'edition', link: <Link to="/strategy/new">Prepare the first edition</Link> })
  }
  if (!can(roles, 'manage')) return steps
  if (about === '') {
    steps.push({ key: 'about', link: <Link to="/settings">Say who you are, in Settings</Link> })
  }
  if (contact.email === null && contact.phone === null) {
    steps.push({
      key: 'contact',
      link: <Link to="/settings">Say how people can reach you, in Settings</Link>,
    })
  }
  return steps
}
