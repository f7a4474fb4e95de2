import { Link } from '@tanstack/react-router'

import { useWhyNot } from '../app/session.ts'
import { Page } from '../parts/page.tsx'
import { HandList } from './hand-list.tsx'

import styles from '../source/source.module.css'

/** What people are told who gave no e-mail address: calls to make, and letters to print. */
export function MessagesPage() {
  const mayNot = useWhyNot('write')
  return (
    <Page
      title="Calls and letters"
      intro={
        mayNot ??
        'Some people gave no e-mail address. Call them, or send them a letter, and mark it here. A later message replaces one that nobody has done yet.'
      }
      action={
        mayNot ? null : (
          <p className={styles['acts']}>
            <Link to="/messages/letters">Print all letters</Link>
            <Link to="/messages/reminders">Choose when people are reminded</Link>
          </p>
        )
      }
    >
      {mayNot ? null : (
        <>
          <HandList channel="phone" title="Calls to make" none="There is nobody to call." />
          <HandList channel="post" title="Letters to send" none="There is no letter to send." />
        </>
      )}
    </Page>
  )
}
