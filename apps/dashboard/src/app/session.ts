import type { CommunityView } from '@cuppa/domain'
import { can, type Ability } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'

import { trpc } from './cuppa.ts'

/** Who is here. The frame asks before any page is shown, so pages may count on it. */
export function useMe() {
  return useSuspenseQuery(trpc.account.me.queryOptions()).data
}

export function useCommunity(): CommunityView {
  return useSuspenseQuery(trpc.community.get.queryOptions()).data
}

const whoMay: Record<Ability, string> = {
  read: 'Only the team can see this.',
  write: 'Only editors can do this. Ask an administrator for the role.',
  publish: 'Only publishers can do this. Ask an administrator for the role.',
  welcome: 'Only hosts and editors can do this. Ask an administrator for the role.',
  needs: 'Only hosts can see this. Ask an administrator for the role.',
  people: 'Only stewards can do this. Ask an administrator for the role.',
  manage: 'Only administrators can do this.',
}

/** Why the person here may not do this; `undefined` when they may. The server asks again. */
export function useWhyNot(ability: Ability): string | undefined {
  const { roles } = useMe()
  return can(roles, ability) ? undefined : whoMay[ability]
}
