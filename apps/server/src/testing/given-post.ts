import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

interface Received {
  readonly raw: string
  readonly parsed: ParsedMail
  readonly to: readonly string[]
}

/** A real mail server on a free port; it turns the first letters away if told to. */
export async function givenPost({ turnAway = 0 } = {}) {
  const received: Received[] = []
  let turnedAway = 0
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (turnedAway < turnAway) {
          turnedAway += 1
          done(new Error('come back later'))
          return
        }
        const bytes = Buffer.concat(parts)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        simpleParser(bytes, {}, (error: Error | null, parsed) => {
          received.push({ raw: bytes.toString(), parsed, to })
          done(error)
        })
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  const address = post.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => post.close(resolve)),
  }
}
