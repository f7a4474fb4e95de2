import { statfs, stat, access, constants } from 'node:fs/promises'
import { join } from 'node:path'

import { pendingMigrations } from '@cuppa/db'

import { type Config, ConfigMistakes } from '../config/config.ts'
import { smtpCarrier } from '../mail/carriers.ts'
import { dnsLine, readDkim } from '../mail/dkim.ts'
import { createPainter } from '../picture/painter.ts'
import type { Command } from './command.ts'
import { type Opened, withSystem } from './with-system.ts'

interface Finding {
  readonly about: string
  readonly good: boolean
  readonly says: string
}

const good = (about: string, says: string): Finding => ({ about, good: true, says })
const bad = (about: string, says: string): Finding => ({ about, good: false, says })

/** Looks at everything that can be wrong with an installation, and says what to do about each. */
export const doctor: Command = async ({ config, say }) => {
  const findings = [
    ...(await lookAtDatabase(config)),
    await lookAtFolder(config),
    await lookAtSpace(config),
    await lookAtSecret(config),
    await lookAtMail(config),
    lookAtBaseUrl(config),
    lookAtZones(),
    await lookAtPictures(),
  ]
  for (const finding of findings) {
    say(`${finding.good ? 'OK     ' : 'PROBLEM'}  ${finding.about}: ${finding.says}`)
  }
  return findings.every((finding) => finding.good) ? 0 : 1
}

async function lookAtDatabase(config: Config): Promise<Finding[]> {
  try {
    return await withSystem({ config }, async (opened) => [
      good(
        'database',
        `${opened.database.engine === 'embedded' ? 'embedded' : 'PostgreSQL'}, version ${await opened.database.serverVersion()}`,
      ),
      await lookAtMigrations(opened),
      await lookAtClock(opened),
      await lookAtOutbox(opened),
    ])
  } catch (error) {
    const isInUse = error instanceof Error && error.name === 'DataInUseError'
    return [
      isInUse
        ? bad(
            'database',
            'a running Cuppa has it, so it cannot be looked at. Stop that one first, or ask it: /readyz.',
          )
        : bad(
            'database',
            'it does not answer. Check DATABASE_URL, or that the data folder can be read.',
          ),
    ]
  }
}

async function lookAtMigrations({ database }: Opened): Promise<Finding> {
  const pending = await pendingMigrations(database)
  return pending.length === 0
    ? good('migrations', 'all done')
    : bad('migrations', `${pending.length} to do. Run "pnpm cuppa migrate".`)
}

async function lookAtClock({ database }: Opened): Promise<Finding> {
  const { now } = await database.db
    .selectNoFrom((eb) => eb.fn<string>('clock_timestamp').as('now'))
    .executeTakeFirstOrThrow()
  const apart = Math.abs(Date.parse(now) - Date.now()) / 1_000
  return apart < 5
    ? good('clock', 'agrees with the database')
    : bad(
        'clock',
        `${Math.round(apart)} seconds apart from the database's. Set both machines by a time server (NTP).`,
      )
}

async function lookAtOutbox({ database }: Opened): Promise<Finding> {
  const failed = await database.db
    .selectFrom('outbox_message')
    .select('id')
    .where('state', '=', 'failed')
    .limit(100)
    .execute()
    .catch(() => [])
  return failed.length === 0
    ? good('outbox', 'no letter has failed for good')
    : bad(
        'outbox',
        `${failed.length} letters could not be sent. The dashboard says why, under Mail.`,
      )
}

async function lookAtFolder({ dataDir }: Config): Promise<Finding> {
  try {
    await access(dataDir, constants.R_OK | constants.W_OK)
    const { mode } = await stat(dataDir)
    return (mode & 0o077) === 0
      ? good('data folder', `${dataDir}, only its owner can read it`)
      : bad('data folder', `others on this machine can read it. Run: chmod 700 ${dataDir}`)
  } catch {
    return bad(
      'data folder',
      `${dataDir} cannot be written to. Make it, and give it to the user that runs Cuppa.`,
    )
  }
}

async function lookAtSpace({ dataDir }: Config): Promise<Finding> {
  const space = await statfs(dataDir).catch(() => undefined)
  if (!space) return bad('free space', 'could not be seen, because the data folder is not there.')
  const free = Math.round((space.bavail * space.bsize) / 1024 / 1024)
  return free >= 500
    ? good('free space', `${free} MB`)
    : bad('free space', `only ${free} MB. Make room before the database stops writing.`)
}

async function lookAtSecret({ secret, dataDir }: Config): Promise<Finding> {
  if (secret !== undefined) return good('secret', 'given by CUPPA_SECRET')
  const file = join(dataDir, 'secret')
  const found = await stat(file).catch(() => undefined)
  if (!found) return bad('secret', 'there is none yet. The first start makes it.')
  return (found.mode & 0o077) === 0
    ? good('secret', 'only its owner can read it')
    : bad('secret', `others on this machine can read it. Run: chmod 600 ${file}`)
}

async function lookAtMail(config: Config): Promise<Finding> {
  const { smtpUrl, mailFrom } = config
  if (smtpUrl === undefined) {
    return good(
      'mail',
      'no mail server is set, so letters are kept in the data folder and shown in the dashboard. Set SMTP_URL to send them.',
    )
  }
  const carrier = smtpCarrier(smtpUrl)
  try {
    await carrier.verify()
    const key = await readDkim(config)
    const signed = key ? `, signed; your DNS should have: ${dnsLine(key)}` : ''
    return good('mail', `the mail server takes letters from ${mailFrom}${signed}`)
  } catch (error) {
    if (error instanceof ConfigMistakes) return bad('mail', error.message)
    return bad(
      'mail',
      'the mail server does not take our letters. Check the name, the user and the password in SMTP_URL.',
    )
  } finally {
    carrier.close()
  }
}

function lookAtBaseUrl({ baseUrl }: Config): Finding {
  const { hostname, protocol } = new URL(baseUrl)
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    return good(
      'address',
      `${baseUrl}, so only this machine can reach it. Set CUPPA_BASE_URL when others shall.`,
    )
  }
  return protocol === 'https:'
    ? good('address', baseUrl)
    : bad(
        'address',
        `${baseUrl} is not encrypted. Put a proxy with a certificate in front, and set CUPPA_BASE_URL to https.`,
      )
}

/** Old rules for summer time would show meetings an hour off. */
function lookAtZones(): Finding {
  const { tz, icu } = process.versions
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })
  const at = (iso: string) => clock.format(new Date(iso))
  const right = at('2026-03-29T00:59:00Z') === '00:59' && at('2026-03-29T01:00:00Z') === '02:00'
  return right
    ? good('time zones', `rules of ${tz ?? 'unknown'} (ICU ${icu ?? 'unknown'})`)
    : bad(
        'time zones',
        'this Node has no rules for summer time. Install an official build of Node 24.',
      )
}

/** Part of what makes pictures is machine code for one kind of system. */
async function lookAtPictures(): Promise<Finding> {
  try {
    await createPainter().png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    return good('pictures', 'can be made')
  } catch {
    return bad(
      'pictures',
      'cannot be made, so links that people share have none. Build Cuppa on this very machine.',
    )
  }
}
