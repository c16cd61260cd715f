import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import { eicar, standInScanner, type Behaviour } from '../../test/harness/clamd.ts'
import { testFolder } from '../../test/harness/files.ts'
import { clamd } from './clamd.ts'

const bytesOf = (...chunks: readonly (string | Uint8Array)[]) => Readable.from(chunks.map((one) => Buffer.from(one)))
const given = async (t: TestContext, behaviour: Behaviour = 'works') =>
  Object.assign(await standInScanner(t), { behaviour })

test('what is clean is clean, and what is found has its name, wherever in the file it stands', async (t) => {
  const { address } = await given(t)
  const scan = clamd(address)
  assert.deepEqual(await scan(bytesOf('Lampu padam.')), { verdict: 'clean' })
  const large = Buffer.alloc(3_000_000, 'a')
  assert.deepEqual(await scan(bytesOf(large, eicar.slice(0, 20), eicar.slice(20), large)), {
    verdict: 'infected',
    name: 'Eicar-Test-Signature',
  })
})

test('a scanner behind a socket of this machine is spoken to in the same way', async (t) => {
  const { address } = await standInScanner(t, join(await testFolder(t), 'clamd.sock'))
  assert.deepEqual(await clamd(address)(bytesOf(eicar)), { verdict: 'infected', name: 'Eicar-Test-Signature' })
})

test('a file that the scanner finds too large is neither clean nor infected', async (t) => {
  const scanner = Object.assign(await given(t), { mostBytes: 1_000_000 })
  const answer = await clamd(scanner.address)(bytesOf(Buffer.alloc(8_000_000)))
  assert.deepEqual(answer, { verdict: 'unknown', why: 'tooLarge' })
})

for (const [behaviour, why] of [
  ['hangs', 'noAnswer'],
  ['dies', 'noAnswer'],
  ['babbles', 'noAnswer'],
  ['says nothing of it', 'strangeAnswer'],
] as const)
  test(`a scanner that ${behaviour} has said nothing`, async (t) => {
    const { address } = await given(t, behaviour)
    assert.deepEqual(await clamd(address, 200)(bytesOf(eicar, Buffer.alloc(4_000_000))), { verdict: 'unknown', why })
  })

test('a scanner that is not there has said nothing', async (t) => {
  const { address, stop } = await given(t)
  await stop()
  assert.deepEqual(await clamd(address)(bytesOf(eicar)), { verdict: 'unknown', why: 'noAnswer' })
})

test('a file that breaks off in the middle is not called clean', async (t) => {
  const { address } = await given(t)
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('Lampu')
      throw new Error('the disk is gone')
    })(),
  )
  assert.deepEqual(await clamd(address, 500)(broken), { verdict: 'unknown', why: 'noAnswer' })
})
