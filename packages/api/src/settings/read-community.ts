import { address, type CommunityView } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { findCommunity, findLogo } from './community.queries.ts'

/** The community as everyone sees it. */
export async function readCommunity(scope: ReadScope): Promise<CommunityView> {
  scope.tags.add('settings')
  const { voice, growth, email, phone, post, person, logoHash, logoAlt, ...rest } =
    await findCommunity(scope.db)
  return {
    ...rest,
    colours: { voice, growth },
    contact: { email, phone, post, person },
    logo:
      logoHash === null || logoAlt === null ? null : { url: address.logo(logoHash), alt: logoAlt },
  }
}

/** The logo's bytes, if this is the one that is shown now. */
export function readLogo(scope: ReadScope, hash: string) {
  scope.tags.add('settings')
  return findLogo(scope.db, hash)
}
