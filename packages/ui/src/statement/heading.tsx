import type { ReactNode } from 'react'

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

export interface HeadingProps {
  /** From 1; anything deeper than 6 stays 6. */
  readonly level: number
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A heading whose level comes from where it stands, so that none is skipped. */
export function Heading({ level, children, ...rest }: HeadingProps) {
  const Tag = tags[Math.min(Math.max(level, 1), 6) - 1] ?? 'h6'
  return (
    <Tag dir="auto" {...rest}>
      {children}
    </Tag>
  )
}
