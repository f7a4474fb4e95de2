import { type CalendarDate, dateIn } from '@cuppa/domain'

import type { ReadScope } from './scope.ts'

/** The community's calendar; it becomes a setting with the first community elsewhere. */
export const homeZone = 'Europe/London'

/** The day that it is now where the community lives. */
export const today = (scope: Pick<ReadScope, 'now'>): CalendarDate => dateIn(scope.now(), homeZone)
