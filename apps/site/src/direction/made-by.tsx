import type { Contributors } from '@cuppa/domain'
import { Credits } from '@cuppa/ui'

import { inside, keptMarkup } from '../frame/kept-markup.ts'

/** Everyone who had a part in a version, each as they want to be named; the rest are counted. */
export function MadeBy({ contributors }: { readonly contributors: Contributors }) {
  const { credits, unnamed, atLeast } = contributors
  const named = credits.filter(({ as }) => as !== 'not-named')
  if (named.length === 0 && unnamed === 0 && atLeast === null) return null
  return (
    <section className="made-by" aria-labelledby="made-by">
      <h2 id="made-by">Made by</h2>
      {named.length > 0 ? (
        <p className="names" {...inside([names({ credits: named, unnamed })])} />
      ) : null}
      {named.length === 0 && unnamed > 0 ? (
        <p className="names">{`${unnamedWords(unnamed)}.`}</p>
      ) : null}
      {atLeast === null ? null : (
        <p className="lead">{`More than ${atLeast} people took part in all.`}</p>
      )}
    </section>
  )
}

const names = keptMarkup(({ credits, unnamed }: Pick<Contributors, 'credits' | 'unnamed'>) => (
  <>
    <Credits credits={credits} />
    {unnamed > 0 ? `, and ${unnamedWords(unnamed)}.` : '.'}
  </>
))

function unnamedWords(count: number): string {
  return count === 1
    ? '1 person who chose not to be named'
    : `${count} people who chose not to be named`
}
