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
  welcome: 'see who comes to an event and note who came',
  needs: 'see what people need to take part',
  people: 'look after members and groups',
  manage: 'invite people, change roles and settings',
} as const
/**
 * What each role is called.
 *
 * @example
 * roleNames.steward // 'Steward'
 */
export const roleNames: Record<Role, string> = {
  viewer: 'Viewer',
  host: 'Host',
  editor: 'Editor',
  publisher: 'Publisher',
  steward: 'Steward',
  admin: 'Administrator',
}

/**
 * What somebody with a role can do beyond reading, in the words people see.
 *
 * @example
 * abilitiesIn('viewer') // ['see drafts and the record of what was done']
 */
export const abilitiesIn = (role: Role): readonly string[] =>
  abilitiesOf[role]
    .filter((one) => one !== 'read' || role === 'viewer')
    .map((one) => abilities[one])

/**
 * The name of one thing that a role lets someone do.
 *
 * @example
 * const needed: Ability = 'write'
 */
export type Ability = keyof typeof abilities

const abilitiesOf: Record<Role, readonly Ability[]> = {
  viewer: ['read'],
  host: ['read', 'welcome', 'needs'],
  editor: ['read', 'write', 'welcome'],
  publisher: ['read', 'write', 'publish', 'welcome'],
  steward: ['read', 'needs', 'people'],
  admin: ['read', 'write', 'publish', 'welcome', 'needs', 'people', 'manage'],
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
