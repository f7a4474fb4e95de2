import type { NoFacts } from '../shared/index.ts'

/**
 * Every way that signing in, and looking after one's own account, can say no.
 *
 * @example
 * const code: keyof SignInReasons = 'sign-in/link-used'
 */
export interface SignInReasons {
  'sign-in/link-unknown': NoFacts
  'sign-in/link-used': NoFacts
  'sign-in/link-over': NoFacts
  'sign-in/code-wrong': NoFacts
  'sign-in/code-over': NoFacts
  'sign-in/too-many': NoFacts
  'sign-in/passkey-refused': NoFacts
  'account/session-over': NoFacts
  'account/passkey-not-found': NoFacts
  'community/already-named': NoFacts
  'outbox/not-found': NoFacts
}
