import { z } from 'zod'

/** For procedures that ask for nothing: an unknown key is refused here too. */
export const noInput = z.strictObject({}).optional()

/** How many rows a page of a list holds at most. */
export const pageLimit = 50
