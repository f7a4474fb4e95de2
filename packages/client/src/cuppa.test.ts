import { expect, test } from 'vitest'

import { createCuppa } from './cuppa.ts'

test('every call carries our own header and goes to this site only', async () => {
  const calls: { url: string; init: RequestInit | undefined }[] = []
  const { client } = createCuppa({
    url: 'http://cuppa.test/api/trpc',
    fetch: async (input, init) => {
      calls.push({ url: String(input), init })
      return Response.json([{ result: { data: [] } }])
    },
  })

  await client.edition.list.query()

  expect(calls).toHaveLength(1)
  expect(calls[0]?.url).toContain('http://cuppa.test/api/trpc/edition.list')
  expect(new Headers(calls[0]?.init?.headers).get('x-cuppa')).toBe('1')
  expect(calls[0]?.init?.credentials).toBe('same-origin')
})

test('at most ten calls go in one request, as the server takes no more', async () => {
  const sizes: number[] = []
  const { client } = createCuppa({
    url: 'http://cuppa.test/api/trpc',
    fetch: async (input) => {
      const names = new URL(String(input)).pathname.split('/').at(-1)?.split(',') ?? []
      sizes.push(names.length)
      return Response.json(names.map(() => ({ result: { data: [] } })))
    },
  })

  await Promise.all(Array.from({ length: 25 }, () => client.edition.list.query()))

  expect(Math.max(...sizes)).toBeLessThanOrEqual(10)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25)
})
