import type { EditionSlug } from '@cuppa/domain'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'

/** Makes a signed link to the real public page with the draft on it. */
export function PreviewLink({ edition }: { readonly edition: EditionSlug }) {
  const act = useAct(trpc.preview.link.mutationOptions(), 'The preview is ready')
  const mayNot = useWhyNot('write')
  const [path, setPath] = useState<string | null>(null)
  const make = async () => {
    setPath(null)
    const link = await act.attemptFor({ edition })
    if (link) setPath(link.path)
  }
  return (
    <>
      {path ? (
        <a className="button button-quiet" href={path} target="_blank" rel="noopener">
          Open the preview in a new tab
        </a>
      ) : (
        <ActButton look="quiet" why={mayNot} busy={act.busy} onClick={() => void make()}>
          Make a preview
        </ActButton>
      )}
      {path ? (
        <span className="button-why">
          Anyone with this link sees the draft as it is now, for one hour.
        </span>
      ) : null}
      <Problem sentence={act.problem} />
    </>
  )
}
