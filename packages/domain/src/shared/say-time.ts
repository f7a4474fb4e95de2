/**
 * A time of day as people say it.
 *
 * @example
 * sayTime({ hour: 14, minute: 30 }) // '2.30pm'
 */
export function sayTime({
  hour,
  minute,
}: {
  readonly hour: number
  readonly minute: number
}): string {
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return '12 midnight'
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * Whose time it is.
 *
 * @example
 * sayZone('America/New_York') // 'New York time'
 */
export function sayZone(zone: string): string {
  if (zone === 'Europe/London') return 'UK time'
  if (zone === 'UTC') return 'UTC'
  const place = zone.split('/').at(-1) ?? zone
  return `${place.replaceAll('_', ' ')} time`
}
