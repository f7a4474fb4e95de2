import { Notice } from '@cuppa/ui'

/** Why something was not done, said at once. */
export function Problem({ sentence }: { readonly sentence: string | null }) {
  return (
    <div role="alert">
      {sentence ? <Notice title="That did not work">{<p>{sentence}</p>}</Notice> : null}
    </div>
  )
}
