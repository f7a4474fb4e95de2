import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { listForgottenMail, markMailForgotten, type Scope } from '@cuppa/api'

/** Where mail is kept as files, the letters to whoever was forgotten go too. */
export async function forgetMailFiles(dataDir: string, scope: Scope): Promise<void> {
  const ids = await listForgottenMail(scope)
  for (const id of ids) await rm(join(dataDir, 'mail', `${id}.eml`), { force: true })
  await markMailForgotten(scope, ids)
}
