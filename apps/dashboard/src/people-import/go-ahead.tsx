import { sayCount } from '@cuppa/domain'
import { useId, useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Problem } from '../parts/problem.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import type { ImportView } from './one-import.tsx'
import { useBringIn } from './use-bring-in.ts'

import styles from '../event/event.module.css'

/** Writes down the people of a file, or takes it away; while that goes on, how far it is. */
export function GoAhead({ view }: { readonly view: ImportView }) {
  const { id: importId, state, counts, percent } = view
  const [addsFits, setAddsFits] = useState(false)
  const bringIn = useBringIn(importId)
  const drop = useAct(trpc.peopleImport.drop.mutationOptions(), 'The file is gone')
  const many = counts.new + (addsFits ? counts.fits : 0)
  const isReady = state === 'read' && !bringIn.busy
  return (
    <>
      <Problem sentence={bringIn.problem ?? drop.problem} />
      {state === 'working' || bringIn.busy ? <HowFar percent={percent} /> : null}
      {isReady && counts.fits > 0 ? (
        <Tick checked={addsFits} onChange={({ target }) => setAddsFits(target.checked)}>
          {`Also write down the ${sayCount(counts.fits, 'person', 'people')} who may be here already, each as somebody of their own`}
        </Tick>
      ) : null}
      <div className={styles['acts']}>
        {isReady ? (
          <ActButton
            why={many === 0 ? 'There is nobody in it to write down.' : undefined}
            onClick={() => bringIn.run(addsFits)}
          >
            {`Write down ${sayCount(many, 'person', 'people')}`}
          </ActButton>
        ) : null}
        {state === 'working' || bringIn.busy ? null : (
          <ActButton look="quiet" busy={drop.busy} onClick={() => void drop.attempt({ importId })}>
            Take the file away
          </ActButton>
        )}
      </div>
    </>
  )
}

function HowFar({ percent }: { readonly percent: number }) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>How much is done</label> <progress id={id} max={100} value={percent} />
    </p>
  )
}
