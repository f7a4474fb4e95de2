import { createCuppa } from '@cuppa/client'

import { createAnnouncer } from './announcer.ts'

/** The dashboard's one line to the server. */
export const { client, queryClient, trpc } = createCuppa()

export const announcer = createAnnouncer()
