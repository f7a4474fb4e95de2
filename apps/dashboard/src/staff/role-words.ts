import { abilities, can, type Ability, type Role } from '@cuppa/domain'

const names: Record<Role, string> = {
  viewer: 'Viewer',
  editor: 'Editor',
  publisher: 'Publisher',
  admin: 'Administrator',
}

const order: readonly Ability[] = ['manage', 'publish', 'write', 'read']

/** A role with the most it lets someone do: "Editor: write drafts, keep sources and post progress". */
export const roleWords: Record<Role, string> = {
  viewer: wordsFor('viewer'),
  editor: wordsFor('editor'),
  publisher: wordsFor('publisher'),
  admin: wordsFor('admin'),
}

function wordsFor(role: Role): string {
  const most = order.find((ability) => can([role], ability))
  return most ? `${names[role]}: ${abilities[most]}` : names[role]
}
