import { refusePublish } from '@cuppa/domain'

import type { EventWords } from './event-input.ts'

/** What is public already goes on to have all that publishing asks for. */
export const refuseShown = ({ title, places }: Pick<EventWords, 'title' | 'places'>) =>
  refusePublish({ state: 'draft', title, modes: places.map(({ mode }) => mode) })
