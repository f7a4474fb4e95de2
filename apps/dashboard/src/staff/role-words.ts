import { abilities, abilitiesIn, type Role, roleNames, sayList } from '@cuppa/domain'

/** A role with what it lets someone do: "Viewer: see drafts and the record of what was done". */
export const sayRole = (role: Role) =>
  role === 'admin'
    ? `${roleNames.admin}: do everything that the others can, ${abilities.manage}`
    : `${roleNames[role]}: ${sayList(abilitiesIn(role))}`
