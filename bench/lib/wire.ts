import { request } from 'node:http'

/** A body as it goes over the wire, in the encoding that was asked for; `fetch` would unpack it. */
export function wire(url: string, encoding: 'gzip' | 'br, gzip'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end()
  })
}

/** The size of these files on the wire in the best encoding a browser takes, in bytes. */
export async function weigh(base: string, paths: readonly string[]): Promise<number> {
  const bodies = await Promise.all(paths.map((path) => wire(base + path, 'br, gzip')))
  return bodies.reduce((sum, body) => sum + body.length, 0)
}
