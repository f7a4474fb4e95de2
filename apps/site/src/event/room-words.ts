import type { Room } from '@cuppa/domain'

/** How much room there is, as people ask it. Nobody is counted in public. */
export const roomWords: Record<Room, string> = {
  'no-limit': 'There is room for everyone',
  free: 'There is room',
  few: 'A few places are left',
  full: 'Full for now',
}
