import type { CalendarDate, Instant } from '@cuppa/domain'

const zone = 'Europe/London'
const inWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** A moment in full, with its zone: "23 November 2026 at 9:30 am, UK time". */
export const sayMoment = (at: Instant): string => `${inWords.format(new Date(at))}, UK time`

const dayInWords = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' })

/** The day it is now, as letters have it: "23 November 2026". */
export const todayInWords = (): string => dayInWords.format(new Date())

/** The day it is now, for fields that ask for one. */
export const todayHere = (): CalendarDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
