import type { FormState, MyPage as View } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { ErrorSummary, Notice } from '@cuppa/ui'
import type { ReactNode } from 'react'

import { MyBookings } from './my-bookings.tsx'
import { MyContributions } from './my-contributions.tsx'
import { MyCredit } from './my-credit.tsx'
import { MyDetails } from './my-details.tsx'
import { MyDevices } from './my-devices.tsx'
import { MyHome } from './my-home.tsx'
import { MyMessages } from './my-messages.tsx'
import { MyNeeds } from './my-needs.tsx'
import { MyDownload, MyErase, MyLeave, MyNewAddress, MySeen } from './my-steps.tsx'

export interface Shown<Part extends View['part']> {
  readonly view: Extract<View, { part: Part }>
  readonly form: FormState
}

/** One of a person's own pages: what was saved or went wrong first, then the page. */
export function MyPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  return (
    <div className="page book mine">
      <ErrorSummary errors={form.errors} />
      {view.isSaved ? (
        <Notice role="status" look="good">
          <p>That is saved.</p>
        </Notice>
      ) : null}
      {partOf(view, form)}
      {view.part === 'home' ? null : (
        <p className="onward">
          <a href={address.me()}>Back to your pages</a>
        </p>
      )}
    </div>
  )
}

function partOf(view: View, form: FormState): ReactNode {
  switch (view.part) {
    case 'home':
      return <MyHome view={view} />
    case 'details':
      return <MyDetails view={view} form={form} />
    case 'address':
      return <MyNewAddress view={view} form={form} />
    case 'named':
      return <MyCredit view={view} form={form} />
    case 'contributions':
      return <MyContributions view={view} form={form} />
    case 'bookings':
      return <MyBookings view={view} />
    case 'seen':
      return <MySeen view={view} />
    case 'messages':
      return <MyMessages view={view} form={form} />
    case 'needs':
      return <MyNeeds view={view} form={form} />
    case 'devices':
      return <MyDevices view={view} />
    case 'download':
      return <MyDownload form={form} />
    case 'leave':
      return <MyLeave view={view} />
    case 'erase':
      return <MyErase view={view} />
  }
}
