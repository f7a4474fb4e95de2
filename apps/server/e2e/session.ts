import { join } from 'node:path'

/** Where the first administrator's session is kept between specs. */
export function sessionFile(): string {
  return join(process.env['CUPPA_E2E_DATA'] ?? '', 'session.json')
}

export function firstLink(): string {
  const link = process.env['CUPPA_E2E_FIRST_LINK']
  if (!link) throw new Error('Global set-up did not run.')
  return link
}
