import { type HandMessage, handStateWords, type MessageStep, sayWhen } from '@cuppa/domain'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'

import styles from '../source/source.module.css'
import own from './message.module.css'

export interface HandRowProps {
  readonly message: HandMessage
  readonly onMarked: () => void
}

/** One call or letter: whom, how, about what, what to say, and what became of it. */
export function HandRow({ message, onMarked }: HandRowProps) {
  const { channel, name, to, event, text, state } = message
  const isCall = channel === 'phone'
  return (
    <li className={styles['item']}>
      <div>
        <p className="label">{stateOf(message)}</p>
        <h3 dir="auto">{name}</h3>
        <p>
          {isCall ? (
            <a href={`tel:${to.replaceAll(/[^+\d]/g, '')}`}>{to}</a>
          ) : (
            <span className={own['address']} dir="auto">
              {to}
            </span>
          )}
        </p>
        <p dir="auto">
          {event === null ? message.subject : `${message.subject}. ${sayWhen(event.when)}`}
        </p>
      </div>
      <details>
        <summary>
          {isCall ? 'What to say' : 'Read the letter'}
          <span className="visually-hidden">{` to ${name}`}</span>
        </summary>
        <p className={styles['words']} dir="auto">
          {text}
        </p>
      </details>
      <Steps
        message={message}
        isOpen={state === 'to-do' || state === 'no-answer'}
        onMarked={onMarked}
      />
    </li>
  )
}

function stateOf({ state, usefulUntil, triedAt, tries, by, settledAt }: HandMessage): string {
  const who = by === null ? '' : ` by ${by}`
  if (state === 'done' && settledAt) return `${handStateWords.done}${who}. ${sayMoment(settledAt)}`
  if (state === 'not-needed') return handStateWords['not-needed']
  const before = usefulUntil === null ? '' : ` Before ${sayMoment(usefulUntil)}.`
  if (state === 'to-do' || !triedAt) return `${handStateWords['to-do']}.${before}`
  const times = tries === 1 ? 'once' : `${tries} times`
  return `${handStateWords['no-answer']}: tried ${times}, last${who} on ${sayMoment(triedAt)}.${before}`
}

const steps: Record<'open' | 'settled', readonly (readonly [MessageStep, string])[]> = {
  open: [
    ['done', 'Done'],
    ['no-answer', 'No answer'],
    ['not-needed', 'Not needed'],
  ],
  settled: [['again', 'Put it back']],
}

interface StepsProps extends HandRowProps {
  readonly isOpen: boolean
}

function Steps({ message, isOpen, onMarked }: StepsProps) {
  const { id, channel, name } = message
  const act = useAct(trpc.message.settle.mutationOptions(), 'It is marked')
  const mark = async (step: MessageStep) => {
    if (await act.attempt({ id, step })) onMarked()
  }
  const offered = steps[isOpen ? 'open' : 'settled'].filter(
    ([step]) => step !== 'no-answer' || channel === 'phone',
  )
  return (
    <>
      <Problem sentence={act.problem} />
      <div className={styles['acts']}>
        {offered.map(([step, words]) => (
          <ActButton
            key={step}
            busy={act.busy}
            {...(step !== 'done' && { look: 'quiet' })}
            onClick={() => void mark(step)}
          >
            {words}
            <span className="visually-hidden">{`: ${name}, ${message.subject}`}</span>
          </ActButton>
        ))}
      </div>
    </>
  )
}
