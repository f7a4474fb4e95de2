import {
  type HealthMeasure,
  healthMeasures,
  type HealthMonth,
  healthWords,
  sayHealth,
  sayMonth,
} from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'

import { trpc } from '../app/cuppa.ts'
import { Page, Part } from '../parts/page.tsx'

import table from '../booking/booking.module.css'
import styles from './health.module.css'

/** How the community is doing, month by month: a sentence and a drawing of each, and all as a table. */
export function HealthPage() {
  const months = useSuspenseQuery(trpc.community.health.queryOptions()).data
  return (
    <Page
      title="How we are doing"
      intro="People in the last 12 months. Numbers are rounded down to fives, so that nobody can be picked out, and this month is not over yet."
    >
      <div className={styles['measures']}>
        {healthMeasures.map((measure) => (
          <figure key={measure} className={styles['measure']}>
            <figcaption>
              <h2>{healthWords[measure]}</h2>
              <p>{sayHealth(measure, months)}</p>
            </figcaption>
            {months.some((month) => month[measure] > 0) ? (
              <Bars measure={measure} months={months} />
            ) : null}
          </figure>
        ))}
      </div>
      <Part title="All the numbers">
        <Table months={months} />
      </Part>
    </Page>
  )
}

interface BarsProps {
  readonly measure: HealthMeasure
  readonly months: readonly HealthMonth[]
}

const bar = { width: 8, gap: 2, height: 40 } as const

/** Drawn for those who see; the table says the same. */
function Bars({ measure, months }: BarsProps) {
  const most = Math.max(...months.map((month) => month[measure]), 1)
  const width = months.length * (bar.width + bar.gap)
  return (
    <svg className={styles['bars']} viewBox={`0 0 ${width} ${bar.height + 1}`} aria-hidden="true">
      <line x1="0" x2={width} y1={bar.height} y2={bar.height} />
      {months.map((month, index) => {
        const height = (month[measure] / most) * (bar.height - 2)
        return (
          <rect
            key={month.month}
            x={index * (bar.width + bar.gap) + bar.gap / 2}
            y={bar.height - height}
            width={bar.width}
            height={height}
          />
        )
      })}
    </svg>
  )
}

/** Months in which there is something to tell; of the others one sentence tells all. */
function Table({ months }: { readonly months: readonly HealthMonth[] }) {
  const told = months.filter((month) => healthMeasures.some((measure) => month[measure] > 0))
  const rest =
    told.length === months.length
      ? null
      : `In ${told.length === 0 ? 'each month' : 'every other month'} all of these are under 5.`
  return (
    <>
      {told.length === 0 ? null : (
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {healthMeasures.map((measure) => (
                <th key={measure} scope="col">
                  {healthWords[measure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map((month) => (
              <tr key={month.month}>
                <th scope="row">{sayMonth(month.month)}</th>
                {healthMeasures.map((measure) => (
                  <td key={measure} data-label={healthWords[measure]}>
                    {month[measure] === 0 ? 'Under 5' : `${month[measure]} or more`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest === null ? null : <p>{rest}</p>}
    </>
  )
}
