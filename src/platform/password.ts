import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; a tenth of a second on a small machine. */
const strength = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32
const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const derive = promisify((parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
  argon2('argon2id', parameters, done),
)

/** The password as it may be stored (PHC string: the parameters and the salt stand in it). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive({ message: password.normalize('NFKC'), nonce, tagLength, ...strength })
  const { memory, passes, parallelism } = strength
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toBase64(nonce)}$${toBase64(tag)}`
}

/** Is it this password? Takes as long for a wrong one as for the right one. Throws when `hash` is not a PHC string. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = stored.exec(hash) ?? []
  if (memory === undefined) throw new Error('a stored password is not an argon2id PHC string')
  const expected = Buffer.from(tag, 'base64')
  const actual = await derive({
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(actual, expected)
}

/** The PHC format leaves the padding out. */
const toBase64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
