import type { KnownRefusal } from '@cuppa/domain'

/** What the server sends with every error it answers. */
interface ErrorData {
  readonly code?: string
  readonly httpStatus?: number
  readonly refusal?: KnownRefusal | null
  readonly fields?: Readonly<Record<string, readonly string[] | undefined>> | null
  readonly requestId?: string | null
}

/** The facts the server sent with an error; empty where it sent none (no connection, a proxy's page). */
export function errorDataOf(error: unknown): ErrorData {
  if (typeof error !== 'object' || error === null || !('data' in error)) return {}
  const { data } = error
  return typeof data === 'object' && data !== null ? data : {}
}

/**
 * The server's own reason for saying no, or `undefined` where the error is not a refusal.
 *
 * @example
 * if (refusalOf(error)?.code === 'statement/stale-words') showBothTexts()
 */
export function refusalOf(error: unknown): KnownRefusal | undefined {
  return errorDataOf(error).refusal ?? undefined
}

/** True when nothing came back at all: no network, or the server is away. */
export function isUnreachable(error: unknown): boolean {
  const { httpStatus, code } = errorDataOf(error)
  return httpStatus === undefined && code === undefined
}

/** True when the server no longer knows who we are. */
export function isSignedOut(error: unknown): boolean {
  return (
    refusalOf(error)?.code === 'actor/not-signed-in' || errorDataOf(error).code === 'UNAUTHORIZED'
  )
}
