import { isSignedOut } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { SkipLink } from '@cuppa/ui'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'

import { WordsProvider } from '../draft/words-provider.tsx'
import { announcer, trpc } from './cuppa.ts'
import { Menu } from './menu.tsx'
import { useCommunity } from './session.ts'
import { Away, Waiting } from './states.tsx'
import { useTheme } from './use-theme.ts'

import styles from './frame.module.css'

/** What surrounds every page. Nothing is shown before we know who is here. */
export function Frame() {
  const me = useQuery(trpc.account.me.queryOptions())
  const community = useQuery(trpc.community.get.queryOptions())
  const needsSignIn = isSignedOut(me.error) && !me.data
  useEffect(() => {
    if (needsSignIn) window.location.assign(signInAddress())
  }, [needsSignIn])

  if (me.data && community.data) return <WithMenu />
  const error = community.error ?? (needsSignIn ? null : me.error)
  return (
    <div className={styles['plain']}>
      <main id="main">
        {error ? (
          <Away error={error} reset={() => void [me.refetch(), community.refetch()]} />
        ) : (
          <Waiting />
        )}
      </main>
    </div>
  )
}

function WithMenu() {
  useTheme(useCommunity())
  return (
    <WordsProvider>
      <SkipLink />
      <div className={styles['frame']}>
        <Menu />
        <main id="main" className={styles['main']} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Spoken />
    </WordsProvider>
  )
}

/** Where status sentences are spoken; they also stand where they belong on the page. */
function Spoken() {
  const heard = useSyncExternalStore(announcer.subscribe, announcer.heard)
  return (
    <div className="visually-hidden" role="status">
      {heard}
    </div>
  )
}

const signInAddress = () =>
  `${address.signIn()}?next=${encodeURIComponent(window.location.pathname + window.location.search)}`
