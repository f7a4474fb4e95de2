import { useEffect, useRef, type ReactNode } from 'react'

import { useCommunity } from '../app/session.ts'
import { isFirstPage } from './first-page.ts'

import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  /** What this page is for, in a sentence. */
  readonly intro?: ReactNode
  /** The one thing to do here. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One page: its title in the tab and as the heading, which takes focus when people get here by a link. */
export function Page({ title, intro, action, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const community = useCommunity()
  useEffect(() => {
    // The name may change while a form on the page stands refused.
    const error = document.title.startsWith('Error: ') ? 'Error: ' : ''
    document.title = `${error}${title} - Dashboard - ${community.name || 'Cuppa'}`
  }, [title, community.name])
  useEffect(() => {
    if (!isFirstPage()) heading.current?.focus()
  }, [])
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro ? <p className={styles['intro']}>{intro}</p> : null}
        {action ? <div className={styles['action']}>{action}</div> : null}
      </header>
      {children}
    </div>
  )
}

export interface PartProps {
  readonly title: string
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a page under its own heading. */
export function Part({ title, id, children }: PartProps) {
  return (
    <section className={styles['part']} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What stands where a list has nothing yet: never a blank. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={styles['empty']}>{children}</p>
}
