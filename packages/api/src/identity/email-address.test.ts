import { expect, test } from 'vitest'

import { readEmailAddress } from './email-address.ts'

test.each([
  ['ada@example.org', 'ada@example.org', 'ada@example.org'],
  ['  Ada@EXAMPLE.org. ', 'ada@example.org', 'ada@example.org'],
  ['ada+cuppa@example.org', 'ada+cuppa@example.org', 'ada@example.org'],
  ['ada@exämple.org', 'ada@xn--exmple-cua.org', 'ada@xn--exmple-cua.org'],
  // The "a" in the domain is a Cyrillic letter.
  ['ada@ex\u0430mple.org', 'ada@xn--exmple-4nf.org', 'ada@xn--exmple-4nf.org'],
  ["o'neill@example.org", "o'neill@example.org", "o'neill@example.org"],
])('S10 one normal form: %s', (text, email, key) => {
  expect(readEmailAddress(text)).toEqual({ email, key })
})

test.each([
  '',
  'ada',
  '@example.org',
  'ada@',
  'ada@localhost',
  'ada@example.org\r\nBcc: all@example.org',
  'ada\r\n@example.org',
  'ada@example.org, eve@example.org',
  '<ada@example.org>',
  'ada@exa mple.org',
  'ada@example.org/x',
  'ada@user:pass@example.org',
  `${'a'.repeat(260)}@example.org`,
])('S10 S30 no mail goes to %j', (text) => {
  expect(readEmailAddress(text)).toBeUndefined()
})
