import { Button, type ButtonProps } from '@cuppa/ui'
import { useId, type MouseEvent } from 'react'

export interface ActButtonProps extends ButtonProps {
  /** Why it cannot be done now; shown beside the button and read with it. */
  readonly why?: string | undefined
  /** Set while the act is under way. */
  readonly busy?: boolean
  /** Cannot be used, for a reason that needs no words: the first row cannot go further up. */
  readonly off?: boolean
}

/**
 * A button that stays where people look for it: when it cannot be used it says why, and can still be
 * reached by keyboard.
 */
export function ActButton({
  why,
  busy = false,
  off = false,
  onClick,
  children,
  ...rest
}: ActButtonProps) {
  const id = useId()
  const isOff = why !== undefined || busy || off
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <Button
        {...rest}
        onClick={act}
        aria-disabled={isOff || undefined}
        aria-describedby={why ? id : rest['aria-describedby']}
      >
        {busy ? 'One moment…' : children}
      </Button>
      {why ? (
        <span className="button-why" id={id}>
          {why}
        </span>
      ) : null}
    </>
  )
}
