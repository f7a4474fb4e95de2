// Last step of packing packages/client: the router's types, without what they name of the server.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const emitted = join(root, 'packages/api/dist/types/app-router.d.ts')
const packed = join(root, 'packages/client/dist/lib/app-router.d.ts')

/** What the packed client depends on, and so may name in its types. */
const mayBeNamed = new Set(['@cuppa/domain', '@trpc/server'])

/**
 * The type of the router by itself, from what the compiler wrote of it: every input and output stands
 * there in full. What is only the server's is left out; should more of it be named, this throws.
 */
export function routerTypes(declaration: string): string {
  const written = /^export declare const appRouter: ([^]*?);\nexport type AppRouter = /m.exec(
    declaration,
  )?.[1]
  if (!written) throw new Error('The declaration has no router in it.')
  const { type, errorShape } = shareErrorShape(
    written
      .replaceAll('import("./kernel/trpc.ts").Context', 'object')
      .replaceAll(/string & import\("zod"\)\.\$brand<"(\w+)">/g, 'import("@cuppa/domain").$1'),
  )
  const whole = `type ErrorShape = ${errorShape};\nexport type AppRouter = ${type};\n`
  const leaked = [...whole.matchAll(/import\("([^"]+)"\)\.\w+/g)].filter(
    ([, name = '']) => !mayBeNamed.has(name),
  )
  if (leaked.length > 0) {
    const names = [...new Set(leaked.map(([text]) => text))].join(', ')
    throw new Error(`The router's types name what a stranger does not have: ${names}`)
  }
  return whole
}

/** The compiler repeats the shape of errors at every procedure; said once, the file is a third. */
function shareErrorShape(type: string): { readonly type: string; readonly errorShape: string } {
  const [, errorShape] = shapeOfErrors.exec(type) ?? []
  if (!errorShape) throw new Error('The router says nothing of its errors.')
  const tight = (text: string) => text.replaceAll(/\s+/g, ' ')
  const shared = type.replaceAll(new RegExp(shapeOfErrors, 'g'), (whole, shape: string) =>
    tight(shape) === tight(errorShape) ? 'errorShape: ErrorShape;' : whole,
  )
  return { type: shared, errorShape: errorShape.replaceAll(/^ {4}/gm, '') }
}

/** Two levels of braces, and `{}` where a type is empty. */
const shapeOfErrors = /errorShape: (\{[^{}]*\{(?:[^{}]|\{\})*\}[^{}]*\});/

if (import.meta.main) writeFileSync(packed, routerTypes(readFileSync(emitted, 'utf8')))
