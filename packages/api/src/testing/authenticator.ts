import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

interface Device {
  readonly rpId?: string
  readonly origin?: string
  /** Many devices never count: theirs stays at nought. */
  readonly counts?: boolean
}

/** A passkey device made of keys and bytes: it does what a phone does, with nobody to touch it. */
export function authenticator({
  rpId = 'cuppa.example',
  origin = 'https://cuppa.example',
  counts = true,
}: Device = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  /** Somebody was there, and showed that it was them. */
  const authData = (flags: number, rest: readonly Uint8Array[] = []) => {
    const count = Buffer.alloc(4)
    if (counts) counter += 1
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, ...rest])
  }
  const credential = {
    id: text(id),
    rawId: text(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  }
  return {
    register: ({ challenge }: { challenge: string }) => {
      const length = Buffer.from([0, id.length])
      const data = authData(0x45, [Buffer.alloc(16), length, id, coseKey(publicKey)])
      return {
        ...credential,
        response: {
          clientDataJSON: text(clientData('webauthn.create', challenge)),
          attestationObject: text(attestation(data)),
          transports: ['internal'],
        },
      }
    },
    answer: ({ challenge }: { challenge: string }, { present = true } = {}) => {
      const client = clientData('webauthn.get', challenge)
      const data = authData(present ? 0x05 : 0x01)
      const signed = Buffer.concat([data, sha256(client)])
      return {
        ...credential,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(sign('sha256', signed, privateKey)),
        },
      }
    },
    /** A copy of the key that has counted less far. */
    setBack: () => {
      counter = 0
    },
  }
}

/** {"fmt": "none", "attStmt": {}, "authData": …} in CBOR. */
const attestation = (data: Uint8Array) =>
  Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from('fmt'),
    Buffer.from([0x64]),
    Buffer.from('none'),
    Buffer.from([0x67]),
    Buffer.from('attStmt'),
    Buffer.from([0xa0, 0x68]),
    Buffer.from('authData'),
    Buffer.from([0x58, data.length]),
    data,
  ])

/** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR: a key on P-256. */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (part: string) => Buffer.from(part, 'base64url')
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    point(x),
    Buffer.from([0x22, 0x58, 0x20]),
    point(y),
  ])
}
