import type { PeopleFilter } from '@cuppa/domain'

import { useWhyNot } from '../app/session.ts'
import { TakeAway } from '../parts/take-away.tsx'

/** The people who are looked for, as a file: all of them, also those who are not shown yet. */
export function ExportPeople({ filter }: { readonly filter: PeopleFilter }) {
  const why = useWhyNot('people')
  const { toGreet, ...texts } = filter
  const asked = Object.entries(texts).filter(([, value]) => value !== '')
  return (
    <TakeAway
      what="people"
      fields={{ ...Object.fromEntries(asked), ...(toGreet && { toGreet: 'true' }) }}
      why={why}
    >
      Everybody who fits what you look for, with how they are reached and what they agree to, and
      without what they need.
    </TakeAway>
  )
}
