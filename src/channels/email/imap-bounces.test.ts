import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import type { Bounce } from '../port.ts'
import { imapBounces } from './imap-bounces.ts'

const ours = [
  'To: bounces@lapor.test',
  'From: MAILER-DAEMON@mx.contoh.id',
  'Subject: failure notice',
  '',
  'No such user (#5.1.1)',
].join('\r\n')
const letter = ['To: bounces@lapor.test', 'From: melati@contoh.id', 'Subject: Terima kasih', '', 'Sudah baik.'].join(
  '\r\n',
)

/** A mailbox with these unseen messages, as a server of the simplest kind shows it (RFC 3501); keeps the flags it is told. */
async function mailbox(t: TestContext, messages: readonly string[]) {
  const flags = new Map<number, string>()
  const answers = (command: string, words: string): readonly string[] => {
    const uid = Number(/^UID \w+ (\d+)/.exec(words)?.[1])
    const message = messages[uid - 1] ?? ''
    switch (command) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1']
      case 'SELECT':
        return [`* ${messages.length} EXISTS`, '* OK [UIDVALIDITY 1] ok', `* OK [UIDNEXT ${messages.length + 1}] ok`]
      case 'UID SEARCH':
        return [
          `* SEARCH ${messages
            .map((_, i) => i + 1)
            .filter((one) => !flags.has(one))
            .join(' ')}`,
        ]
      case 'UID FETCH':
        return [`* ${uid} FETCH (UID ${uid} BODY[] {${message.length}}\r\n${message})`]
      case 'UID STORE':
        flags.set(uid, /\((.*)\)/.exec(words)?.[1] ?? '')
        return []
      default:
        return []
    }
  }
  const server = createServer((socket) => {
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').slice(0, -1)) {
        const [tag = '', ...rest] = line.split(' ')
        const words = rest.join(' ')
        const command = /^(UID )?\w+/i.exec(words)?.[0].toUpperCase() ?? ''
        socket.write([...answers(command, words), `${tag} OK done`, ''].join('\r\n'))
        if (command === 'LOGOUT') socket.end()
      }
    })
    t.after(() => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close())
  const url = `imap://bounces:kata%20sandi@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`
  return { source: imapBounces(url), flags }
}

test('a mailbox is read once: bounces are handed over, other letters are left to people', async (t) => {
  const { source, flags } = await mailbox(t, [ours, letter, ours])
  const read: Bounce[] = []
  const take = async (bounce: Bounce) => {
    read.push(bounce)
    return read.length === 1 ? ('taken' as const) : ('unknown' as const)
  }
  assert.equal(await source.read(take), 3)
  assert.deepEqual(
    read.map(({ action, status }) => `${action} ${status}`),
    ['failed 5.1.1', 'failed 5.1.1'],
  )
  assert.deepEqual(
    [...flags],
    [
      [1, '\\Seen'],
      [2, '\\Seen \\Flagged'],
      [3, '\\Seen \\Flagged'],
    ],
  )
  assert.equal(await source.read(take), 0)
})

test('a mailbox that cannot be reached is an error, not an empty mailbox', async () => {
  await assert.rejects(imapBounces('imap://bounces:x@127.0.0.1:1/INBOX').read(async () => 'taken'))
})
