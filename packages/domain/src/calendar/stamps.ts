import type { WallTime } from '../event/index.ts'
import type { Instant } from '../shared/index.ts'

/** A moment, in UTC: `20210107T140000Z`. */
export const utcStamp = (instant: Instant) => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A time on the wall: `20210107T140000`. */
export const wallStamp = (wall: WallTime) => `${wall.replaceAll(/[-:]/g, '')}00`
