import { reservedEditionSlugs } from '../edition/index.ts'

/**
 * What a public address stands for.
 *
 * @example
 * const route: Route = { name: 'version', edition: '2020-2022', number: 1 }
 */
export type Route =
  | {
      readonly name:
        | 'home'
        | 'direction'
        | 'lineage'
        | 'about'
        | 'accessibility'
        | 'privacy'
        | 'contact'
        | 'sign-in'
    }
  | { readonly name: 'edition'; readonly edition: string }
  | { readonly name: 'version'; readonly edition: string; readonly number: number }
  | { readonly name: 'changes'; readonly edition: string; readonly number: number }
  | { readonly name: 'statement'; readonly slug: string }

const fixed: Readonly<Record<string, Route>> = {
  '/': { name: 'home' },
  '/direction': { name: 'direction' },
  '/direction/lineage': { name: 'lineage' },
  '/about': { name: 'about' },
  '/accessibility': { name: 'accessibility' },
  '/privacy': { name: 'privacy' },
  '/contact': { name: 'contact' },
  '/sign-in': { name: 'sign-in' },
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const statementPath = new RegExp(`^/direction/statements/(?<slug>${slug})$`)
const editionPath = new RegExp(
  `^/direction/(?<edition>${slug})(?:/v(?<number>[1-9][0-9]{0,5})(?<changes>/changes)?)?$`,
)

/**
 * Reads a public path back: the other way round of {@link address}. `undefined` for a path that
 * never was one. An address that was public once is read alike for ever (T9).
 *
 * @example
 * routeOf('/direction/2020-2022/v1') // { name: 'version', edition: '2020-2022', number: 1 }
 */
export function routeOf(path: string): Route | undefined {
  const known = Object.hasOwn(fixed, path) ? fixed[path] : undefined
  if (known) return known
  const statement = statementPath.exec(path)?.groups?.['slug']
  if (statement !== undefined) return { name: 'statement', slug: statement }
  return editionRoute(editionPath.exec(path)?.groups)
}

function editionRoute(groups: Readonly<Record<string, string | undefined>> | undefined) {
  const edition = groups?.['edition']
  if (edition === undefined || isReserved(edition)) return undefined
  const number = Number(groups?.['number'] ?? 0)
  if (number === 0) return { name: 'edition', edition } as const
  const name = groups?.['changes'] === undefined ? 'version' : 'changes'
  return { name, edition, number } as const
}

const isReserved = (edition: string) => reservedEditionSlugs.includes(edition)
