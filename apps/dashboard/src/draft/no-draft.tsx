import type { EditionSlug } from '@cuppa/domain'
import { Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'

/** No draft is open: the one thing to do is to start one. */
export function NoDraft({ edition }: { readonly edition: EditionSlug }) {
  const act = useAct(trpc.draft.start.mutationOptions(), 'The draft is open')
  const mayNot = useWhyNot('write')
  return (
    <Page
      title={`Edition ${edition}`}
      intro="No draft is open. Start one to change the words: it begins with what is public now, and nobody outside the team sees it before you publish."
      action={
        <ActButton why={mayNot} busy={act.busy} onClick={() => void act.attempt({ edition })}>
          Start a draft
        </ActButton>
      }
    >
      <Problem sentence={act.problem} />
      <p>
        <Link to="/strategy/$edition/versions" params={{ edition }}>
          See the versions of this edition
        </Link>
      </p>
    </Page>
  )
}
