import { Temporal } from 'temporal-polyfill'

export const plusMinutes = (wall: string, minutes: number) =>
  Temporal.PlainDateTime.from(wall).add({ minutes }).toString({ smallestUnit: 'minute' })
