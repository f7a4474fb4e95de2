import type { z } from 'zod'

import { appRouter, createCaller } from '../app-router.ts'
import type { Context } from '../kernel/trpc.ts'

/** What tRPC keeps of a procedure; read here and nowhere else. */
interface Known {
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly inputs: readonly z.ZodType[]
  readonly output: z.ZodType | undefined
}

/** Every procedure there is, by path. */
export const procedures: readonly Known[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { readonly _def: Known }>,
).map(([path, { _def }]) => ({ ..._def, path }))

type Call = (input: unknown) => Promise<unknown>

/** Calls a procedure by its path with anything at all, as the network would. */
export async function callAt(path: string, ctx: Context, input: unknown): Promise<unknown> {
  const [noun = '', verb = ''] = path.split('.')
  const nouns = createCaller(ctx) as unknown as Record<string, Record<string, Call>>
  const call = nouns[noun]?.[verb]
  if (!call) throw new Error(`There is no ${path}`)
  return call(input)
}

type Visit = (schema: z.core.$ZodType, path: string) => void

/** Goes through a schema and all that is inside it. */
export function walkSchema(schema: z.core.$ZodType, path: string, visit: Visit): void {
  visit(schema, path)
  for (const [name, inner] of innerSchemas(schema)) walkSchema(inner, `${path}.${name}`, visit)
}

function innerSchemas(schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  if (def.type === 'object') return Object.entries(def.shape)
  if (def.type === 'array') return [['items', def.element]]
  if (def.type === 'union') return def.options.map((option, index) => [String(index), option])
  if (def.type === 'pipe')
    return [
      ['in', def.in],
      ['out', def.out],
    ]
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default') {
    return [['inner', def.innerType]]
  }
  return []
}
