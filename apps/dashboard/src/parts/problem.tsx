import { Notice } from '@cuppa/ui'

/** Why something was not done, said at once. */
export function Problem({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null
  return (
    <Notice role="alert" title="That did not work">
      <p>{sentence}</p>
    </Notice>
  )
}
