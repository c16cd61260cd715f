import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import {
  givenAccounts,
  melati,
  phone,
  whenBothProven,
  whenCodeAsked,
  whenRegistered,
  type AccountsGiven,
} from '../../../../test/harness/account-room.ts'
import { authenticator } from '../../../../test/harness/authenticator.ts'
import { visitor, type Visitor } from '../../../../test/harness/visitor.ts'

const site = 'http://localhost'

/** The letters that told what became of the account, and to whom. */
const told = ({ letters }: AccountsGiven): string[] =>
  letters.flatMap(({ to, letter }) => (letter.kind === 'code' ? [] : [`${letter.kind} ${to.address}`]))

/** A passkey made by whoever sits at this browser. */
async function whenPasskeyMade(browser: Visitor): Promise<ReturnType<typeof authenticator>> {
  const device = authenticator(site)
  await browser.open('/akun/saya')
  const question = await browser.send('/akun/saya/kunci-sandi/mulai', {})
  const made = await browser.send('/akun/saya/kunci-sandi', { _kunci_sandi: device.create(JSON.parse(question.body)) })
  assert.equal(made.location, '/akun/saya?selesai=kunci')
  return device
}

const passkeyId = async (browser: Visitor): Promise<string> =>
  /kunci-sandi\/hapus[\s\S]*?name="id" value="([^"]+)"/.exec((await browser.open('/akun/saya')).body)?.[1] ?? ''

/** Melati's browser, an hour after she signed in. */
async function givenLeftOpen(t: TestContext): Promise<{ world: AccountsGiven; browser: Visitor }> {
  const world = await givenAccounts(t)
  const browser = await whenRegistered(world)
  world.clock.advance({ hours: 1 })
  await browser.open('/akun/saya')
  return { world, browser }
}

const handsOver: readonly [path: string, fields: Readonly<Record<string, string>>][] = [
  ['/akun/saya/kontak', { kontak: 'pencuri@contoh.id' }],
  ['/akun/saya/data', { nama: 'Orang Lain', dokumen: 'none' }],
  ['/akun/saya/kunci-sandi/hapus', { id: 'apa-saja' }],
  ['/akun/saya/keluar-semua', { kunci: 'ya' }],
  ['/akun/tutup', {}],
]
for (const [path, fields] of handsOver)
  test(`a browser left open does not do ${path} before it is proved who sits there`, async (t) => {
    const { world, browser } = await givenLeftOpen(t)
    const before = world.letters.length
    const asked = await browser.send(path, fields)
    assert.equal(asked.status, 200)
    assert.match(asked.body, /Pastikan bahwa ini Anda/)
    assert.match(asked.body, new RegExp(`Kirim kode ke ${melati}`))
    for (const [name, value] of Object.entries(fields))
      assert.match(asked.body, new RegExp(`name="${name}" value="${value}"`))
    assert.equal(world.letters.length, before)
    assert.match((await browser.open('/akun/saya')).body, /Melati Rahayu/)
  })

test('a page that would close the account leads to the proof and back', async (t) => {
  const { world, browser } = await givenLeftOpen(t)
  const led = await browser.open('/akun/tutup')
  assert.equal(led.location, '/akun/bukti?lanjut=%2Fakun%2Ftutup')
  await browser.follow(led)
  await browser.send('/akun/bukti/kirim', { _aksi: '/akun/bukti', _ke: 'email', lanjut: '/akun/tutup' })
  const back = await browser.send('/akun/bukti', { _kode: world.codeTo(melati), lanjut: '/akun/tutup' })
  assert.equal(back.location, '/akun/tutup')
  assert.match((await browser.follow(back)).body, /Tutup akun\?/)
})

test('what was typed waits for the code and then goes on by itself', async (t) => {
  const { world, browser } = await givenLeftOpen(t)
  const waiting = { kontak: '0812 3456 7890' }
  await browser.send('/akun/saya/kontak', waiting)
  const asked = await browser.send('/akun/bukti/kirim', { ...waiting, _aksi: '/akun/saya/kontak', _ke: 'email' })
  assert.match(asked.body, /action="\/akun\/saya\/kontak"/)
  assert.match(asked.body, /name="kontak" value="0812 3456 7890"/)
  const wrong = await browser.send('/akun/saya/kontak', { ...waiting, _kode: '000000' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /masih ada 4 kali/)
  assert.match(wrong.body, /name="kontak" value="0812 3456 7890"/)
  const sent = await browser.send('/akun/saya/kontak', { ...waiting, _kode: world.codeTo(melati) })
  assert.match(String(sent.location), /^\/akun\/kode/)
  await browser.follow(sent)
  const added = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo(phone) }))
  assert.match(added.body, /Kontak sudah disimpan/)
})

test('a code that was asked for to sign in, or by another account, proves nothing here', async (t) => {
  const { world, browser } = await givenLeftOpen(t)
  await browser.send('/akun/masuk', { kontak: melati })
  const asked = await browser.send('/akun/tutup', { _kode: world.codeTo(melati) })
  assert.match(asked.body, /Kode itu sudah tidak berlaku/)
  const other = await whenRegistered(world, { contact: 'seno@contoh.id' })
  world.clock.advance({ hours: 1 })
  await other.open('/akun/saya')
  await other.send('/akun/bukti/kirim', { _aksi: '/akun/tutup', _ke: 'email' })
  const theirs = await browser.send('/akun/tutup', { _kode: world.codeTo('seno@contoh.id') })
  assert.equal(theirs.status, 422)
  assert.match((await browser.open('/akun/saya')).body, /Melati Rahayu/)
})

test('the same code goes out again, after a while', async (t) => {
  const { world, browser } = await givenLeftOpen(t)
  const asking = { _aksi: '/akun/tutup', _ke: 'email' }
  await browser.send('/akun/bukti/kirim', asking)
  const [first, letters] = [world.codeTo(melati), world.letters.length]
  assert.match((await browser.send('/akun/bukti/kirim', asking)).body, /Bisa dikirim lagi mulai pukul/)
  assert.equal(world.letters.length, letters)
  world.clock.advance({ minutes: 1 })
  await browser.send('/akun/bukti/kirim', asking)
  assert.deepEqual([world.letters.length, world.codeTo(melati)], [letters + 1, first])
})

test('a form that waits goes nowhere but to the account', async (t) => {
  const { browser } = await givenLeftOpen(t)
  for (const action of ['https://evil.example/', '//evil.example', '/petugas/orang'])
    assert.match(
      (await browser.send('/akun/bukti/kirim', { _aksi: action, _ke: 'email' })).body,
      /action="\/akun\/bukti"/,
    )
})

test('a passkey proves it without any letter, and none is made by a browser that was left open', async (t) => {
  const world = await givenAccounts(t)
  const browser = await whenRegistered(world)
  const device = await whenPasskeyMade(browser)
  world.clock.advance({ hours: 1 })
  assert.match((await browser.open('/akun/saya')).body, /href="\/akun\/bukti\?lanjut=%2Fakun%2Fsaya"/)
  assert.equal((await browser.send('/akun/saya/kunci-sandi/mulai', {})).status, 403)
  await browser.open('/akun/bukti')
  const before = world.letters.length
  const question = await browser.send('/akun/bukti/mulai', {})
  const proof = { _kunci_sandi: device.get(JSON.parse(question.body)) }
  assert.equal((await browser.send('/akun/bukti', proof)).location, '/akun/saya')
  assert.equal(world.letters.length, before)
  assert.equal((await browser.send('/akun/saya/kunci-sandi/mulai', {})).status, 200)
})

test('the holder is told of each passkey that comes and goes', async (t) => {
  const world = await givenAccounts(t)
  const browser = await whenRegistered(world)
  await whenPasskeyMade(browser)
  assert.match((await browser.open('/akun/saya')).body, /Senin, 2 Maret 2026[\s\S]*Belum pernah/)
  await browser.send('/akun/saya/kunci-sandi/hapus', { id: await passkeyId(browser) })
  assert.deepEqual(told(world), [`passkeyAdded ${melati}`, `passkeysRemoved ${melati}`])
})

test('the contact that was replaced is told, and the one that stays', async (t) => {
  const world = await givenAccounts(t)
  const browser = await whenBothProven(world)
  await browser.send('/akun/saya/kontak', { kontak: 'baru@contoh.id' })
  await browser.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') })
  assert.deepEqual(told(world), [`contactAdded ${melati}`, `contactReplaced ${melati}`, `contactAdded ${phone}`])
  await browser.open('/akun/tutup')
  await browser.send('/akun/tutup', {})
  assert.deepEqual(told(world).slice(3), ['closed baru@contoh.id', `closed ${phone}`])
})

test('signing out everywhere leaves the passkeys unless they are to go, and says which there are', async (t) => {
  const world = await givenAccounts(t)
  const browser = await whenRegistered(world)
  const device = await whenPasskeyMade(browser)
  const enters = async (): Promise<string | null> => {
    const any = visitor(world.app)
    await any.open('/akun/masuk')
    const question = await any.send('/akun/kunci-sandi/mulai', {})
    return (await any.send('/akun/kunci-sandi', { _kunci_sandi: device.get(JSON.parse(question.body)) })).location
  }
  world.clock.advance({ days: 1 })
  assert.match((await browser.open('/akun/saya/keluar-semua')).body, /Senin, 2 Maret 2026[\s\S]*Hapus juga semua kunci/)
  assert.equal((await browser.send('/akun/saya/keluar-semua', {})).location, '/akun/keluar')
  assert.match(String((await browser.open('/akun/saya')).location), /^\/akun\/masuk/)
  assert.equal(await enters(), '/akun')

  await whenCodeAsked(browser, melati)
  await browser.send('/akun/kode', { kode: world.codeTo(melati) })
  await browser.open('/akun/saya/keluar-semua')
  assert.equal((await browser.send('/akun/saya/keluar-semua', { kunci: 'ya' })).location, '/akun/keluar')
  assert.equal(await enters(), null)
  assert.equal(told(world).at(-1), `passkeysRemoved ${melati}`)
})

/** Strangers, each from a network of their own, ask for codes to Melati's contact. */
async function whenStrangersAsk({ app }: AccountsGiven, times: number): Promise<number> {
  let status = 0
  for (let n = 0; n < times; n += 1)
    status = (await whenCodeAsked(visitor(app, 'id', `198.51.100.${n}`), melati)).status
  return status
}

test('strangers who use up the codes of a contact do not use up those of a browser that opened its account', async (t) => {
  const world = await givenAccounts(t)
  const own = await whenRegistered(world)
  own.forget('akun')
  const shared = visitor(world.app)
  await whenCodeAsked(shared, melati)
  await shared.send('/akun/kode', { kode: world.codeTo(melati), bersama: 'ya' })
  shared.forget('akun')
  assert.equal(await whenStrangersAsk(world, 20), 422)
  assert.equal((await whenCodeAsked(shared, melati)).status, 422)
  assert.equal((await whenCodeAsked(own, melati)).status, 200)
  assert.equal((await own.send('/akun/kode', { kode: world.codeTo(melati) })).location, '/akun')
})

test('whoever is signed in can prove it while strangers have used up the codes, and a known browser floods no mailbox', async (t) => {
  const { world, browser } = await givenLeftOpen(t)
  await whenStrangersAsk(world, 21)
  const before = world.letters.length
  await browser.send('/akun/bukti/kirim', { _aksi: '/akun/tutup', _ke: 'email' })
  assert.equal(world.letters.length, before + 1)
  browser.forget('akun')
  const asked = []
  for (let n = 0; n < 7; n += 1) asked.push((await whenCodeAsked(browser, melati)).status)
  assert.deepEqual(asked, [200, 200, 200, 200, 200, 200, 422])
})
