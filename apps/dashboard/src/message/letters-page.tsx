import { Button } from '@cuppa/ui'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useCommunity, useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { todayInWords } from '../parts/moment.ts'
import { Empty, Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useHand } from './use-hand.ts'

import styles from '../source/source.module.css'
import own from './message.module.css'

/** All letters that are to be sent, each on a sheet of its own when they are printed. */
export function LettersPage() {
  const mayNot = useWhyNot('write')
  return (
    <Page
      title="Letters to print"
      intro={
        mayNot ??
        'Each letter is a sheet of its own, with the address on top. When they are in the post, mark them here.'
      }
    >
      <p>
        <Link to="/messages">Back to calls and letters</Link>
      </p>
      {mayNot ? null : <Letters />}
    </Page>
  )
}

function Letters() {
  const { messages, more } = useHand({ channel: 'post', show: 'open' })
  const { name: community } = useCommunity()
  const act = useAct(trpc.message.settle.mutationOptions(), 'The letter is marked as done')
  if (messages.length === 0) return <Empty>There is no letter to print.</Empty>
  const markAll = async () => {
    for (const { id } of messages) if (!(await act.attempt({ id, step: 'done' }))) return
  }
  return (
    <div className={own['letters']}>
      <div className={`${styles['acts'] ?? ''} ${own['screen'] ?? ''}`}>
        <Button onClick={() => window.print()}>
          {messages.length === 1 ? 'Print this letter' : `Print these ${messages.length} letters`}
        </Button>
        <ActButton look="quiet" busy={act.busy} onClick={() => void markAll()}>
          {messages.length === 1 ? 'It is in the post' : 'They are all in the post'}
        </ActButton>
        {more ? (
          <Button look="quiet" onClick={more}>
            Show more letters
          </Button>
        ) : null}
      </div>
      <Problem sentence={act.problem} />
      {messages.map(({ id, name, to, subject, text }) => (
        <article key={id} className={own['letter']} aria-label={`Letter to ${name}`}>
          <p className={own['address']} dir="auto">{`${name}\n${to}`}</p>
          <p className={own['from']}>
            {community}
            <br />
            {todayInWords()}
          </p>
          <h2 dir="auto">{subject}</h2>
          <p className={styles['words']} dir="auto">
            {text}
          </p>
        </article>
      ))}
    </div>
  )
}
