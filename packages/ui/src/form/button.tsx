import type { ButtonHTMLAttributes, ReactNode } from 'react'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'main' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button that says what it does. It submits only where `type="submit"` is given. */
export function Button({ look = 'main', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classes(lookOf[look], className)} />
}

export interface ButtonLinkProps {
  readonly href: string
  readonly look?: 'main' | 'quiet'
  readonly children: ReactNode
}

/** A link that is the next step of a page, and so looks like a button. */
export function ButtonLink({ href, look = 'main', children }: ButtonLinkProps) {
  return (
    <a className={lookOf[look]} href={href}>
      {children}
    </a>
  )
}

const lookOf = {
  main: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
} as const

/** Class names joined, without the ones that are not there. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
