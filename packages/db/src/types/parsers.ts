/** PostgreSQL's own numbers for the types whose text both engines must read alike. */
const oid = {
  int8: 20,
  date: 1082,
  dateArray: 1182,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  int8Array: 1016,
  numeric: 1700,
} as const

/** A whole number that JavaScript can hold exactly; anything larger is an error, never a near miss. */
export function exactInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be exact`)
  return number
}

/** As both engines write it in a session whose zone is UTC; the rest is for others. */
const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00(?::?00)?$/

/** `2026-11-23 09:30:00.5+00` as ISO 8601 in UTC with milliseconds. */
export function isoInstant(text: string): string {
  const plain = inUtc.exec(text)
  if (plain) return `${plain[1]}T${plain[2]}.${(plain[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`
  const [day = '', rest = ''] = text.split(' ')
  const zoned = rest.replace(
    /([+-]\d\d)(?::?(\d\d))?$/,
    (_, hours: string, minutes = '00') => `${hours}:${minutes}`,
  )
  return new Date(`${day}T${zoned}`).toISOString()
}

const arrayOf =
  <Value>(parse: (text: string) => Value) =>
  (text: string): Value[] =>
    text === '{}' ? [] : text.slice(1, -1).split(',').map(parse)

const asIs = (text: string): string => text

/** Parsers by type number, the same for both engines. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: exactInteger,
  [oid.int8Array]: arrayOf(exactInteger),
  [oid.date]: asIs,
  [oid.dateArray]: arrayOf(asIs),
  [oid.timestamp]: asIs,
  [oid.timestamptz]: isoInstant,
  [oid.interval]: asIs,
  [oid.numeric]: asIs,
}
