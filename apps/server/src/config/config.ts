import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional()

/** One field for each variable, with the sentence that people read when its value is wrong. */
const fields = {
  PORT: port.prefault(3000).describe('PORT must be a whole number from 0 to 65535, such as 3000.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional()
    .describe('HOST must be an address of this machine, such as 127.0.0.1.'),
  CUPPA_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/' && !/[?#]/.test(url))
    .optional()
    .describe(
      'CUPPA_BASE_URL must be the address that people type, with http or https and nothing after the name, such as https://example.org.',
    ),
  CUPPA_DATA_DIR: z
    .string()
    .prefault('./data')
    .describe('CUPPA_DATA_DIR must be the path of a folder.'),
  DATABASE_URL: postgresUrl.describe(
    'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/cuppa.',
  ),
  DATABASE_DIRECT_URL: postgresUrl.describe(
    'DATABASE_DIRECT_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/cuppa.',
  ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.org.',
    ),
  CUPPA_MAIL_FROM: z
    .email()
    .optional()
    .describe('CUPPA_MAIL_FROM must be a mail address, such as hello@example.org.'),
  CUPPA_DKIM: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*:.+$/)
    .optional()
    .describe(
      'CUPPA_DKIM must be the name of the key in your DNS and the file of its private key, such as cuppa2026:/etc/cuppa/dkim.pem.',
    ),
  CUPPA_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('CUPPA_SECRET must be at least 32 characters that nobody can guess.'),
  CUPPA_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .prefault(0)
    .describe(
      'CUPPA_TRUSTED_PROXIES must say how many proxies stand in front of Cuppa, from 0 to 10.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .prefault('info')
    .describe('LOG_LEVEL must be debug, info, warn, error or silent.'),
} as const

const Environment = z.object(fields)
type Environment = z.infer<typeof Environment>

export interface Config {
  readonly port: number
  readonly host: string | undefined
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databaseDirectUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** What mail is signed with; without it the mail server may sign. */
  readonly dkim: { readonly selector: string; readonly keyFile: string } | undefined
  readonly secret: string | undefined
  readonly trustedProxies: number
  readonly logLevel: Environment['LOG_LEVEL']
}

/** One sentence for each mistake; each names its variable and never repeats the value, which may be a password. */
export class ConfigMistakes extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'ConfigMistakes'
    this.sentences = sentences
  }
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // `PORT=` in a file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    throw new ConfigMistakes([...names].map(sentenceFor))
  }
  return toConfig(parsed.data)
}

function sentenceFor(name: string): string {
  const known = Object.entries(fields).find(([key]) => key === name)
  return known?.[1].description ?? `${name} has a value that Cuppa cannot use.`
}

function toConfig(env: Environment): Config {
  const baseUrl = new URL(env.CUPPA_BASE_URL ?? `http://localhost:${env.PORT}`)
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: baseUrl.origin,
    dataDir: env.CUPPA_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseDirectUrl: env.DATABASE_DIRECT_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.CUPPA_MAIL_FROM ?? `cuppa@${baseUrl.hostname}`,
    dkim: dkimOf(env.CUPPA_DKIM),
    secret: env.CUPPA_SECRET,
    trustedProxies: env.CUPPA_TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
  }
}

function dkimOf(text: string | undefined): Config['dkim'] {
  const colon = text?.indexOf(':') ?? -1
  return text === undefined
    ? undefined
    : { selector: text.slice(0, colon), keyFile: text.slice(colon + 1) }
}
