import { can, type Ability } from '@cuppa/domain'
import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'

import { useCommunity, useMe } from './session.ts'

import styles from './frame.module.css'

interface Place {
  readonly to:
    | '/'
    | '/strategy'
    | '/progress'
    | '/events'
    | '/messages'
    | '/sources'
    | '/audit'
    | '/health'
    | '/people'
    | '/notices'
    | '/staff'
    | '/settings'
    | '/mail'
    | '/account'
  readonly words: string
  readonly needs: Ability
}

const places: readonly Place[] = [
  { to: '/', words: 'Start', needs: 'read' },
  { to: '/strategy', words: 'Strategy', needs: 'read' },
  { to: '/events', words: 'Events', needs: 'read' },
  { to: '/progress', words: 'Progress', needs: 'read' },
  { to: '/messages', words: 'Calls and letters', needs: 'write' },
  { to: '/sources', words: 'Sources', needs: 'read' },
  { to: '/health', words: 'How we are doing', needs: 'read' },
  { to: '/audit', words: 'Who did what', needs: 'read' },
  { to: '/people', words: 'People', needs: 'people' },
  { to: '/notices', words: 'Messages to members', needs: 'people' },
  { to: '/staff', words: 'Team', needs: 'manage' },
  { to: '/mail', words: 'Kept mail', needs: 'manage' },
  { to: '/settings', words: 'Settings', needs: 'manage' },
  { to: '/account', words: 'Your account', needs: 'read' },
]

/** Where one can go. On narrow screens it opens by a button, so that the page comes first. */
export function Menu() {
  const community = useCommunity()
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // It is open for the page it was opened on, so that going somewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const isOpen = openOn === path
  return (
    <header className={styles['side']}>
      <div className={styles['brand']}>
        <a className={styles['name']} href="/">
          {community.name || 'Cuppa'}
        </a>
        <span className="label">Dashboard</span>
      </div>
      <button
        type="button"
        className={`button button-quiet ${styles['toggle']}`}
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpenOn(isOpen ? null : path)}
      >
        Menu
      </button>
      <nav id="menu" aria-label="Dashboard" className={styles['menu']} data-open={isOpen}>
        <ul role="list">
          {places
            .filter(({ needs }) => can(me.roles, needs))
            .map(({ to, words }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' }} className={styles['link']}>
                  {words}
                </Link>
              </li>
            ))}
        </ul>
        <p className={styles['who']}>
          Signed in as <strong>{me.name || me.email}</strong>
        </p>
      </nav>
    </header>
  )
}
