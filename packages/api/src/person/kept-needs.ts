import type { PersonId } from '@cuppa/domain'

import { seal, type Secrets, unseal } from '../kernel/sealed.ts'

const needsOf = (id: PersonId) => ({ purpose: 'kept needs', id })

/** Needs as they are kept: nobody reads them out of a copy of the database, or under another person. */
export const sealKeptNeeds = (scope: Secrets, id: PersonId, words: string): string =>
  seal(scope, needsOf(id), words)

/** Throws for what was not sealed by us for this person. */
export const openKeptNeeds = (scope: Secrets, id: PersonId, sealed: string): string =>
  unseal(scope, needsOf(id), sealed)
