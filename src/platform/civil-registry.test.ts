import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { civilRegistry, type RegistryVerdict } from './civil-registry.ts'

/** Invented. */
const person = { nik: '1401022301870001', name: 'Melati Rahayu', bornOn: '1987-01-23' }

/** A registry that does as it is told, and what was written to the log. */
async function given(
  t: TestContext,
  behave: (asked: string, response: ServerResponse, request: IncomingMessage) => void,
) {
  const server = createServer((request, response) => {
    let asked = ''
    request.on('data', (chunk: Buffer) => (asked += chunk.toString()))
    request.on('end', () => behave(asked, response, request))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  t.after(() => rm(folder, { recursive: true }))
  const keyFile = join(folder, 'key')
  await writeFile(keyFile, 'kunci-rahasia\n')
  const lines: string[] = []
  const log = { warn: (...line: readonly unknown[]) => void lines.push(JSON.stringify(line)) }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/periksa`
  return { ask: civilRegistry({ url, keyFile }, log, 300), lines }
}

test('it is asked with the key, for number, name and birth date', async (t) => {
  const seen: { body: unknown; key: string | undefined }[] = []
  const { ask } = await given(t, (asked, response, { headers }) => {
    seen.push({ body: JSON.parse(asked), key: headers.authorization })
    response.end('{"match":true}')
  })
  assert.equal(await ask(person), 'verified')
  const body = { nik: person.nik, name: person.name, birthDate: person.bornOn }
  assert.deepEqual(seen, [{ body, key: 'Bearer kunci-rahasia' }])
})

const rows: readonly [name: string, behave: (response: ServerResponse) => void, verdict: RegistryVerdict][] = [
  ['says no', (response) => response.end('{"match":false}'), 'notMatched'],
  ['answers 500', (response) => response.writeHead(500).end('{"match":true}'), 'unreachable'],
  ['answers nonsense', (response) => response.end('<html>Melati Rahayu</html>'), 'unreachable'],
  ['answers another question', (response) => response.end('{"found":true}'), 'unreachable'],
  ['never answers', () => {}, 'unreachable'],
  ['begins to answer and hangs', (response) => void response.write('{"match":'), 'unreachable'],
  ['hangs up', (response) => response.destroy(), 'unreachable'],
  ['sends elsewhere', (response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(), 'unreachable'],
  ['does not stop talking', (response) => response.end(`{"match":true,"more":"${'x'.repeat(20_000)}"}`), 'unreachable'],
]
for (const [name, behave, verdict] of rows)
  test(`a registry that ${name} gives “${verdict}”`, async (t) => {
    const { ask, lines } = await given(t, (_asked, response) => behave(response))
    assert.equal(await ask(person), verdict)
    assert.doesNotMatch(lines.join('\n'), /Melati|1401|1987|kunci/)
  })

test('a registry that is not there gives “unreachable”', async () => {
  const log = { warn: () => {} }
  const ask = civilRegistry({ url: 'http://127.0.0.1:9/', keyFile: null }, log, 300)
  assert.equal(await ask(person), 'unreachable')
})
