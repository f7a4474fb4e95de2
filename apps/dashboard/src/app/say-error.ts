import { explain } from '@cuppa/client'

/** In a file of its own, so that it is loaded by itself. */
export const sayError = (error: unknown): string => explain(error)
