import { abilities, can, type Ability, type Role } from '@cuppa/domain'

/** A role by its name alone. */
export const roleNames: Record<Role, string> = {
  viewer: 'Viewer',
  host: 'Host',
  editor: 'Editor',
  publisher: 'Publisher',
  steward: 'Steward',
  admin: 'Administrator',
}

const order: readonly Ability[] = ['manage', 'publish', 'people', 'write', 'needs', 'read']

/** A role with the most it lets someone do: "Editor: write drafts, keep sources and post progress". */
export const roleWords: Record<Role, string> = {
  viewer: wordsFor('viewer'),
  host: wordsFor('host'),
  editor: wordsFor('editor'),
  publisher: wordsFor('publisher'),
  steward: wordsFor('steward'),
  admin: wordsFor('admin'),
}

function wordsFor(role: Role): string {
  const most = order.find((ability) => can([role], ability))
  return most ? `${roleNames[role]}: ${abilities[most]}` : roleNames[role]
}
