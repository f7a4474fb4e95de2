import { abilitiesIn, type Role, roleNames, sayList } from '@cuppa/domain'

/** A role with what it lets someone do: "Viewer: see drafts and the record of what was done". */
export const sayRole = (role: Role) => `${roleNames[role]}: ${sayList(abilitiesIn(role))}`
