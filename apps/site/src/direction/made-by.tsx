import type { Contributors } from '@cuppa/domain'
import { Credits } from '@cuppa/ui'

import { inside, keptMarkup } from '../frame/kept-markup.ts'

/** Everyone who had a part in a version, each as they want to be named; the rest are counted. */
export function MadeBy({ contributors }: { readonly contributors: Contributors }) {
  const { credits, atLeast } = contributors
  const rest = restOf(contributors)
  const named = credits.filter(({ as }) => as !== 'not-named')
  if (named.length === 0 && rest === '' && atLeast === null) return null
  return (
    <section className="made-by" aria-labelledby="made-by">
      <h2 id="made-by">Made by</h2>
      {named.length > 0 ? (
        <p className="names" {...inside([names({ credits: named, rest })])} />
      ) : null}
      {named.length === 0 && rest !== '' ? <p className="names">{`${capital(rest)}.`}</p> : null}
      {atLeast === null ? null : (
        <p className="lead">{`More than ${atLeast} people took part in all.`}</p>
      )}
    </section>
  )
}

interface Names extends Pick<Contributors, 'credits'> {
  readonly rest: string
}

const names = keptMarkup(({ credits, rest }: Names) => (
  <>
    <Credits credits={credits} />
    {rest === '' ? '.' : `, and ${rest}.`}
  </>
))

/** Those without a name here: by their choice, or as they were forgotten. */
function restOf({ unnamed, former }: Contributors): string {
  const parts = [
    ...(unnamed > 0 ? [unnamedWords(unnamed)] : []),
    ...(former > 0 ? [formerWords(former)] : []),
  ]
  return parts.join(', and ')
}

const formerWords = (count: number) =>
  count === 1 ? 'a former contributor' : `${count} former contributors`

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function unnamedWords(count: number): string {
  return count === 1
    ? '1 person who chose not to be named'
    : `${count} people who chose not to be named`
}
