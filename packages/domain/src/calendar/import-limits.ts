/**
 * How much a file of a calendar may hold; what is larger is refused before it is read.
 *
 * @example
 * importLimits.kilobytes // 512
 */
export const importLimits = {
  kilobytes: 512,
  events: 1_000,
  /** How many of its events may repeat. */
  rules: 50,
  /** How many dates one file makes. */
  dates: 500,
} as const
