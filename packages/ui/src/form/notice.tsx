import type { ReactNode } from 'react'

import { classes } from './button.tsx'

export interface NoticeProps {
  readonly look?: 'voice' | 'good' | 'quiet'
  readonly title?: string
  /** `status` is spoken politely when it appears after the page was read. */
  readonly role?: 'status' | 'alert' | 'note'
  readonly children: ReactNode
}

/** A few sentences set apart, because they change how the rest is read. */
export function Notice({ look = 'voice', title, role, children }: NoticeProps) {
  return (
    <div role={role} className={classes('notice', look !== 'voice' && `notice-${look}`)}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  )
}
