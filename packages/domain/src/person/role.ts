import { z } from 'zod'

/**
 * What staff may be. Roles add up: somebody who hosts and edits holds both. A visitor has none.
 *
 * @example
 * roles.includes('publisher') // true
 */
export const roles = ['viewer', 'host', 'editor', 'publisher', 'steward', 'admin'] as const
/**
 * What someone on the team may be, as one of {@link roles}.
 *
 * @example
 * Role.parse('editor')
 */
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/**
 * What a role lets someone do, in the words people see.
 *
 * @example
 * abilities.publish // 'publish versions and events, and take them back'
 */
export const abilities = {
  read: 'see drafts and the record of what was done',
  write: 'write drafts, keep sources and post progress',
  publish: 'publish versions and events, and take them back',
  needs: 'see what people need to take part',
  people: 'look after members and groups',
  manage: 'invite people, change roles and settings',
} as const
/**
 * The name of one thing that a role lets someone do.
 *
 * @example
 * const needed: Ability = 'write'
 */
export type Ability = keyof typeof abilities

const abilitiesOf: Record<Role, readonly Ability[]> = {
  viewer: ['read'],
  host: ['read', 'needs'],
  editor: ['read', 'write'],
  publisher: ['read', 'write', 'publish'],
  steward: ['read', 'needs', 'people'],
  admin: ['read', 'write', 'publish', 'needs', 'people', 'manage'],
}

/**
 * May someone with these roles do this? Roles add up: one more never takes an ability away (P4).
 *
 * @example
 * can(['editor'], 'publish') // false
 */
export function can(held: readonly Role[], ability: Ability): boolean {
  return held.some((role) => abilitiesOf[role].includes(ability))
}
