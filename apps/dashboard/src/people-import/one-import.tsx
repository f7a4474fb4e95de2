import { importEffects, importEffectWords, sayCount, sayList } from '@cuppa/domain'

import type { client } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { sayMoment } from '../parts/moment.ts'
import { GoAhead } from './go-ahead.tsx'
import { ImportRows } from './import-rows.tsx'

import styles from '../event/event.module.css'

/** A file, as its owner sees it. */
export type ImportView = Awaited<ReturnType<typeof client.peopleImport.list.query>>[number]

interface OneImportProps {
  readonly view: ImportView
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One file: what its rows would do, counted first, and what can be done with it. */
export function OneImport({ view, isOpen, onOpen }: OneImportProps) {
  const { fileName, startedAt, counts, rows, unknown } = view
  return (
    <section className={styles['month']} aria-label={fileName}>
      <h3 dir="auto">{fileName}</h3>
      <p>{`${sayCount(rows, 'row', 'rows')}, read ${sayMoment(startedAt)}.`}</p>
      <p role="status">{howFar(view)}</p>
      <ul>
        {importEffects
          .filter((effect) => counts[effect] > 0)
          .map((effect) => (
            <li key={effect}>
              {`${importEffectWords[effect]}: ${counts[effect].toLocaleString('en-GB')}`}
            </li>
          ))}
      </ul>
      {unknown.length === 0 ? null : (
        <p dir="auto">
          {`We do not know these columns, so they are left out: ${sayList(unknown.map((heading) => `“${heading}”`))}.`}
        </p>
      )}
      <GoAhead view={view} />
      {isOpen ? (
        <ImportRows view={view} />
      ) : (
        <div>
          <ActButton look="quiet" onClick={onOpen}>
            Look at its rows
          </ActButton>
        </div>
      )}
    </section>
  )
}

function howFar({ state, percent, written, agreed }: ImportView): string {
  if (state === 'reading')
    return 'This file was not read to its end. Take it away and choose it again.'
  if (state === 'read') return 'Nobody is written down yet.'
  if (state === 'working') {
    return `${percent} % is done. It goes on by itself, also when you leave this page.`
  }
  const people = sayCount(written, 'person is', 'people are')
  const said =
    agreed === 0 ? '' : ` What they agreed to is noted ${sayCount(agreed, 'time', 'times')}.`
  return `${people} written down.${said}`
}
