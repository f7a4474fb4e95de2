import { expect, test } from 'vitest'

import { zoneLines } from './time-zone.ts'

const inside = (zone: string, from: string, to: string) =>
  zoneLines(zone, { from, to }).slice(2, -1)

test('a winter alone needs one change of the clocks', () => {
  expect(inside('Europe/London', '2021-01-07T14:00:00.000Z', '2021-01-07T16:00:00.000Z')).toEqual([
    'BEGIN:STANDARD',
    'DTSTART:20201025T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0000',
    'END:STANDARD',
  ])
})

test('summer time is told from the rest when both are in sight', () => {
  const parts = inside('Europe/London', '2021-01-07T14:00:00.000Z', '2022-01-07T16:00:00.000Z')

  expect(parts.filter((line) => line.startsWith('BEGIN'))).toEqual([
    'BEGIN:STANDARD',
    'BEGIN:DAYLIGHT',
    'BEGIN:STANDARD',
  ])
})

test('an event at the very moment of a change has the clocks after it', () => {
  const [, start] = inside('Europe/London', '2021-03-28T01:00:00.000Z', '2021-03-28T02:00:00.000Z')

  expect(start).toBe('DTSTART:20210328T010000')
})

test('half hours and zones without any change', () => {
  expect(inside('Asia/Kolkata', '2021-01-07T14:00:00.000Z', '2021-01-07T16:00:00.000Z')).toContain(
    'TZOFFSETTO:+0530',
  )
  expect(inside('Etc/GMT+3', '2021-01-07T14:00:00.000Z', '2021-01-07T16:00:00.000Z')).toEqual([
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:-0300',
    'TZOFFSETTO:-0300',
    'END:STANDARD',
  ])
})
