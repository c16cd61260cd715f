import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What the browser and its authenticator may be told to do otherwise than they should. */
export type Mischief = {
  readonly origin?: string
  readonly site?: string
  /** Nobody showed finger, face or PIN. */
  readonly isUnverified?: boolean
  /** What it claims to have signed so far. */
  readonly counter?: number
}

type Asked = { readonly challenge: string; readonly rp?: { readonly id?: string }; readonly rpId?: string }

/** A passkey made of software, with the browser around it: answers the program's questions as JSON. */
export type Authenticator = {
  readonly create: (asked: Asked, mischief?: Mischief) => string
  readonly get: (asked: Asked, mischief?: Mischief) => string
}

/** An authenticator with one passkey (ES256), in a browser at this origin. */
export function authenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  const clientData = (type: string, { challenge }: Asked, mischief: Mischief) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: mischief.origin ?? origin, crossOrigin: false }))
  const answer = (response: Record<string, unknown>): string => {
    const name = id.toString('base64url')
    return JSON.stringify({ id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response })
  }
  return {
    create(asked, mischief = {}) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const authData = Buffer.concat([head(asked, mischief, 0x40, 0), attested])
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(authData),
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', asked, mischief).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      })
    },
    get(asked, mischief = {}) {
      counter += 1
      const data = clientData('webauthn.get', asked, mischief)
      const authData = head(asked, mischief, 0, counter)
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
  }
}

/** Authenticator data: the site, what was shown, and how often it has signed. */
const head = (asked: Asked, mischief: Mischief, more: number, count: number): Buffer => {
  const site = mischief.site ?? asked.rp?.id ?? asked.rpId ?? ''
  const flags = 0x01 | (mischief.isUnverified === true ? 0 : 0x04) | more
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(mischief.counter ?? count)
  return Buffer.concat([createHash('sha256').update(site).digest(), Buffer.from([flags]), counted])
}

const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
const cborBytes = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]), bytes])

const coordinate = (label: number, text: string) =>
  Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(text, 'base64url')])

/** The public key as authenticators write it (COSE): type EC2, ES256, curve P-256, x and y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ])
}
