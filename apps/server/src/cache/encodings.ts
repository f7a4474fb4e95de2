import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** The same content as it goes over the wire, with the tag that tells this very form of it. */
export interface Encoded {
  readonly bytes: Buffer
  readonly etag: string
  readonly encoding: Encoding
}
export type Variants = Readonly<Record<Encoding, Encoded>>

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** What is packed already gains nothing from being packed again, and would lie there three times. */
const isPacked = (type: string) => /^(?:image\/(?:png|webp)|font\/woff2)/.test(type)

/** All forms of one content; done once for each content, off the event loop. */
export async function encodeAll(content: Buffer, type: string): Promise<Variants> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const identity: Encoded = { bytes: content, etag: `"${hash}"`, encoding: 'identity' }
  if (isPacked(type)) return { br: identity, gzip: identity, identity }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [br, gz] = await Promise.all([
    compressBrotli(content, { params }),
    compressGzip(content, { level: 9 }),
  ])
  return {
    br: { bytes: br, etag: `"${hash}-br"`, encoding: 'br' },
    gzip: { bytes: gz, etag: `"${hash}-gz"`, encoding: 'gzip' },
    identity,
  }
}

const known = new Map<string, Encoding>()

/** The best form that a client takes. Browsers send few different headers, so answers are kept. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const kept = known.get(header)
  if (kept) return kept
  const chosen = readAcceptEncoding(header)
  if (known.size < 200 && header.length < 200) known.set(header, chosen)
  return chosen
}

function readAcceptEncoding(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.slice(0, 1_000).split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean)
    weights.set(name.trim(), q === undefined ? 1 : Number(q))
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0
  if (weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')) return 'br'
  return weightOf('gzip') > 0 ? 'gzip' : 'identity'
}

/** True when the client holds this very form already. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
