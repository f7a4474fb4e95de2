import { useNavigate, useSearch } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'

/** Where the link to a new address leads. Opening it changes nothing; its button does. */
export function NewAddressPage() {
  const { token } = useSearch({ from: '/account/address' })
  const navigate = useNavigate()
  const act = useAct(trpc.account.confirmAddress.mutationOptions(), 'Your address is changed')
  const confirm = async () => {
    if (await act.attempt({ token })) await navigate({ to: '/account' })
  }
  return (
    <Page
      title="Use this address"
      intro="You opened the link that we sent to your new address. From now on you sign in with that one, and no longer with the old one."
    >
      <Problem sentence={act.problem} />
      <ActButton busy={act.busy} onClick={() => void confirm()}>
        Use the new address
      </ActButton>
    </Page>
  )
}
