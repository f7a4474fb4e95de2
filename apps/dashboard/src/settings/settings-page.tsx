import { useCommunity, useWhyNot } from '../app/session.ts'
import { Page, Part } from '../parts/page.tsx'
import { LogoForm } from './logo-form.tsx'
import { SettingsForm } from './settings-form.tsx'

/** The community as everyone sees it. */
export function SettingsPage() {
  const mayNot = useWhyNot('manage')
  const community = useCommunity()
  return (
    <Page
      title="Settings"
      intro={mayNot ?? 'How everyone sees your community. Changes show on the public site at once.'}
    >
      {mayNot ? null : (
        <>
          <Part title="Name, words and colours">
            <SettingsForm community={community} />
          </Part>
          <Part title="Logo">
            <LogoForm logo={community.logo} />
          </Part>
        </>
      )}
    </Page>
  )
}
