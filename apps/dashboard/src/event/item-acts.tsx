import { Button } from '@cuppa/ui'

import { announcer } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'

import styles from './event.module.css'

export interface ItemActsProps {
  /** What one of them is: "item", "question". */
  readonly noun: string
  readonly index: number
  readonly count: number
  readonly move: (from: number, to: number) => void
  readonly remove: (index: number) => void
}

/** Puts one of a list in another place, or takes it out, by buttons (A11). */
export function ItemActs({ noun, index, count, move, remove }: ItemActsProps) {
  const which = <span className="visually-hidden">{`: ${noun} ${index + 1}`}</span>
  const moveTo = (to: number) => {
    move(index, to)
    announcer.say(
      `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${index + 1} is now ${noun} ${to + 1}`,
    )
  }
  return (
    <div className={styles['acts']}>
      <ActButton look="quiet" off={index === 0} onClick={() => moveTo(index - 1)}>
        Move up
        {which}
      </ActButton>
      <ActButton look="quiet" off={index === count - 1} onClick={() => moveTo(index + 1)}>
        Move down
        {which}
      </ActButton>
      <Button look="quiet" onClick={() => remove(index)}>
        Take out
        {which}
      </Button>
    </div>
  )
}
