import { expect, test } from 'vitest'

import { phoneKey } from './phone.ts'

test.each([
  '+44 7700 900123',
  '07700 900123',
  '07700900123',
  '07700-900-123',
  '(07700) 900123',
  '+44 (0)7700 900123',
  '+44(0) 7700 900 123',
  '(+44) 7700 900123',
  '+44 07700 900123',
  '00 44 7700 900123',
  '0044 (0) 7700 900123',
  ' 07700\u00a0900123 ',
  '＋44 7700 900123',
  '０7700 900123',
])('%j is one number', (text) => {
  expect(phoneKey(text)).toBe('+447700900123')
})

test('other numbers stay other numbers', () => {
  const others = ['07700 900124', '+353 7700 900123', '7700 900123', '020 7946 0000', '+4407']
  const keys = others.map((text) => phoneKey(text))

  expect(new Set([...keys, phoneKey('07700 900123')]).size).toBe(others.length + 1)
})

test('a number without its country is of the country that is named', () => {
  expect(phoneKey('087 123 4567', '353')).toBe('+353871234567')
  expect(phoneKey('00 353 (0)87 123 4567', '353')).toBe('+353871234567')
})

test('what is no number is compared by its digits, and empty if it has none', () => {
  expect(phoneKey('ext. 12')).toBe('12')
  expect(phoneKey('ask for me')).toBe('')
})
