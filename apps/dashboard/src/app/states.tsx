import { errorDataOf } from '@cuppa/client'
import { Button } from '@cuppa/ui'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'

import { useSentence } from './use-sentence.ts'

import styles from './states.module.css'

/** Shown when an answer takes longer than a blink. */
export function Waiting() {
  return (
    <div className={styles['state']} role="status">
      <p className={styles['waiting']}>Getting this ready…</p>
    </div>
  )
}

/** Something went wrong on this page: what, what to do, and the number to quote. */
export function Away({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  useEffect(() => {
    document.title = 'Error: this page did not open - Dashboard - Cuppa'
  }, [])
  const again = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  const { requestId } = errorDataOf(error)
  const sentence = useSentence(error)
  return (
    <div className={styles['state']}>
      <h1 tabIndex={-1}>This page did not open</h1>
      <p role="alert">{sentence}</p>
      {requestId ? (
        <p className="label">
          The number of this request: <code>{requestId}</code>
        </p>
      ) : null}
      <div className={styles['buttons']}>
        <Button onClick={again}>Try again</Button>
        <Link className="button button-quiet" to="/">
          Go to the start
        </Link>
      </div>
    </div>
  )
}

/** An address that leads nowhere. */
export function Lost() {
  useEffect(() => {
    document.title = 'Page not found - Dashboard - Cuppa'
  }, [])
  return (
    <div className={styles['state']}>
      <h1 tabIndex={-1}>We could not find this page</h1>
      <p>The address may be mistyped, or the page may have moved.</p>
      <p>
        <Link to="/">Go to the start</Link>
      </p>
    </div>
  )
}
