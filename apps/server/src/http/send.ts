import { chooseEncoding, holds, type Variants } from '../cache/encodings.ts'

export interface Sent {
  readonly variants: Variants
  readonly type: string
  readonly cacheControl: string
}

/** A kept content as an answer: in the form that the client takes, or "unchanged". */
export function send(request: Request, { variants, type, cacheControl }: Sent): Response {
  const wished = chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
  const { bytes, etag, encoding } = variants[wished]
  const headers = { 'cache-control': cacheControl, etag, vary: 'accept-encoding' }
  if (holds(request.headers.get('if-none-match') ?? undefined, etag)) {
    return new Response(null, { status: 304, headers })
  }
  const body = request.method === 'HEAD' ? null : new Uint8Array(bytes)
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(bytes.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    },
  })
}

/** Named by its own content, so it never changes. */
export const forEver = 'public, max-age=31536000, immutable'
export const askEachTime = 'public, max-age=0, must-revalidate'
