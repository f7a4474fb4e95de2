import { Notice } from '@cuppa/ui'
import type { ReactNode } from 'react'

/** What stands now, where somebody else saved it while a form was being filled in. */
export const Meanwhile = ({ children }: { readonly children: ReactNode }) => (
  <Notice role="status" title="Somebody else has changed this meanwhile">
    <p>{children}</p>
    <p>What you wrote is still here. Send it again, and it goes in the place of theirs.</p>
  </Notice>
)
