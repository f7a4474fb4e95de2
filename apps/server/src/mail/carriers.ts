import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { DueMail } from '@cuppa/api'
import { createTransport } from 'nodemailer'

import { compose, type Sender } from './compose.ts'
import { alsoSigned, type DkimKey } from './dkim.ts'

/** Takes a letter away: `sent` when it left, `kept` when it lies here for somebody to pass on. */
export interface Carrier {
  readonly carry: (mail: DueMail, from: Sender) => Promise<'sent' | 'kept'>
  readonly close: () => void
}

const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
} as const

/** What is signed by itself, as the library has it. */
const usuallySigned = [
  'From',
  'Sender',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'Cc',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
] as const

export function smtpCarrier(
  url: string,
  key?: DkimKey,
): Carrier & { readonly verify: () => Promise<unknown> } {
  const dkim = key && { ...key, headerFieldNames: [...usuallySigned, ...alsoSigned].join(':') }
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    ...patience,
    ...(dkim && { dkim }),
  })
  return {
    carry: async (mail, from) => {
      await transport.sendMail(compose(mail, from))
      return 'sent'
    },
    verify: () => transport.verify(),
    close: () => transport.close(),
  }
}

/** Without a mail server each letter becomes a file that only the owner of the data can read. */
export function fileCarrier(dataDir: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const folder = join(dataDir, 'mail')
  return {
    carry: async (mail, from) => {
      const { message } = await transport.sendMail(compose(mail, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, `${mail.id}.eml`), message, { mode: 0o600 })
      return 'kept'
    },
    close: () => transport.close(),
  }
}
