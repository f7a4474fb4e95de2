import { expect, test } from 'vitest'

import { form, givenServer, raw } from '../testing/given-server.ts'
import { networkOf } from './client-address.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::FFFF:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
])('S8 %s stands for the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('S8 a home with a million million addresses has five wrong codes, as any other', async () => {
  await using given = await givenServer({ environment: { CUPPA_TRUSTED_PROXIES: '1' } })
  const guess = async (address: string, last: string) => {
    const headers = { 'x-forwarded-for': address }
    const sent = form(given.server.url, { code: `ACDE3479F${last}` }, headers)
    return (await raw(given.url, '/receipt', sent)).status
  }

  const statuses = []
  for (const [at, last] of [...'ACDEFG'].entries()) {
    statuses.push(await guess(`2001:db8:1:2::${at}`, last))
  }

  expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  expect(await guess('2001:db8:1:3::1', 'A')).toBe(422)
})
