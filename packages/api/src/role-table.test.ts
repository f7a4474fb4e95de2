import { borrowDatabase } from '@cuppa/db/testing'
import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import type { Actor } from './kernel/scope.ts'
import { type Asked, callers, type CallerKind, mayCall, roleTable } from './role-table.ts'
import { callAt, procedures, walkSchema } from './testing/procedures.ts'
import { actorIn, contextFor } from './testing/world.ts'

const table: Readonly<Record<string, Asked>> = roleTable

/** What a browser makes or is asked to make for a passkey is the browser's own shape, checked by its library. */
const shapedByBrowsers = new Set(['account.beginPasskey', 'account.finishPasskey'])

/** No procedure knows this key, so that a caller who may call is stopped by it and changes nothing. */
const unknownKey = { thisKeyIsUnknown: 1 }

test('S13 every procedure has a row in the role table, and every row a procedure', () => {
  expect(procedures.map(({ path }) => path).toSorted()).toEqual(Object.keys(table).toSorted())
})

test('S13 each procedure lets in the roles of its row and nobody else', async () => {
  await using scratch = await borrowDatabase()
  const actors = new Map<CallerKind, Actor>()
  for (const kind of callers) actors.set(kind, await actorIn(scratch.db, kind))
  const wrong: string[] = []
  for (const { path } of procedures) {
    for (const [kind, actor] of actors) {
      const ctx = contextFor(scratch.db, actor)
      const code = await codeOf(callAt(path, ctx, unknownKey))
      const wanted = mayCall(kind, table[path] ?? 'manage') ? 'BAD_REQUEST' : 'FORBIDDEN'
      if (code !== wanted) wrong.push(`${path} for a ${kind}: ${code}, wanted ${wanted}`)
    }
  }
  expect(wrong).toEqual([])
})

test('S13 P3 what people need is for those who host, wherever it is read', () => {
  const asking = Object.keys(table).filter((path) => /needs?/i.test(path))

  expect(asking).toEqual([
    'attendance.needMet',
    'attendance.openNeeds',
    'booking.readNeeds',
    'people.openNeeds',
  ])
  expect(asking.map((path) => table[path])).toEqual(asking.map(() => 'needs'))
  const may = callers.filter((kind) => mayCall(kind, 'needs'))
  expect(may).toEqual(['host', 'steward', 'admin'])
})

describe('the contract of every procedure', () => {
  test.each(procedures.map(({ path, ...rest }) => [path, rest] as const))(
    'S17 %s refuses unknown keys, at the top and inside',
    (path, { inputs }) => {
      expect(inputs).toHaveLength(1)
      const open: string[] = []
      for (const input of inputs) {
        const { error } = input.safeParse(unknownKey)
        expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys')
        walkSchema(input, path, (schema, at) => {
          if (isOpen(schema) && !shapedByBrowsers.has(path)) open.push(at)
        })
      }
      expect(open).toEqual([])
    },
  )

  test.each(procedures.map(({ path, output }) => [path, output] as const))(
    '%s says what it answers, and lets no other key out',
    (path, output) => {
      const open: string[] = []
      if (!output) throw new Error(`${path} has no output schema`)
      walkSchema(output, path, (schema, at) => {
        if (isOpen(schema) && !shapedByBrowsers.has(path)) open.push(at)
      })
      expect(open).toEqual([])
    },
  )

  test.each(procedures.map(({ path, inputs }) => [path, inputs] as const))(
    'S45 %s limits the length of all text and lists',
    (path, inputs) => {
      const endless: string[] = []
      for (const input of inputs) {
        walkSchema(input, path, (schema, at) => {
          if (isEndless(schema) && !shapedByBrowsers.has(path)) endless.push(at)
        })
      }
      expect(endless).toEqual([])
    },
  )
})

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'OK'
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error)
  }
}

/** An object that lets keys pass that it does not name, or a value that may be anything. */
function isOpen(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  if (def.type === 'object') return def.catchall?._zod.def.type !== 'never'
  return def.type === 'any' || def.type === 'unknown' || def.type === 'record'
}

/** Text or a list without a greatest length; the parts behind a transform were measured before it. */
function isEndless(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodString) {
    const { format, maximum, minimum, pattern } = schema._zod.bag
    const isBounded = maximum !== undefined && maximum !== minimum
    return !isBounded && format === null && pattern === undefined
  }
  if (schema instanceof z.ZodArray) {
    const checks = schema._zod.def.checks ?? []
    return !checks.some((check) => check._zod.def.check === 'max_length')
  }
  return false
}
