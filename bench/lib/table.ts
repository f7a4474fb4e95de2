/** One measured figure beside what it is held against. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly yardstick: string
  readonly wanted: string
  readonly met: boolean
}

/** The rows as a Markdown table, ready for docs/performance.md. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, yardstick, wanted, met }) =>
      `| ${what} | ${measured} | ${yardstick} | ${wanted} | ${met ? 'yes' : 'no'} |`,
  )
  return [
    '| what | measured | yardstick | wanted | met |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}

/** What 99 of 100 stay under. */
export function p99(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN
}

export const round = (number: number, digits = 0): string =>
  number.toLocaleString('en-GB', { maximumFractionDigits: digits })
