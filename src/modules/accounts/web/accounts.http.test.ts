import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import {
  bornOn,
  givenAccounts,
  melati,
  nik,
  phone,
  whenBothProven,
  whenCodeAsked,
  whenRegistered,
  type AccountsGiven,
} from '../../../../test/harness/account-room.ts'
import { visitor, type Shown, type Visitor } from '../../../../test/harness/visitor.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import type { RegistryOutcome } from '../domain/account.ts'
import type { AccountTables } from '../store/tables.ts'

const withCard = { nama: 'Melati Rahayu', dokumen: 'nik', nomor: '1401 0223 0187 0001', lahir: bornOn }

test('a contact, a code, a name: the account is open, and the same contact signs in again', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world)
  const again = visitor(world.app)
  const page = await whenCodeAsked(again, ' MELATI@contoh.id ')
  assert.match(page.body, /melati@contoh\.id/)
  const entered = await again.send('/akun/kode', { kode: `kode: ${world.codeTo(melati)}` })
  assert.equal(entered.location, '/akun')
  const own = await again.open('/akun/saya')
  assert.match(own.body, /Melati Rahayu/)
  assert.equal(own.caching, 'no-store')
})

const numbers = ['0812 3456 7890', '+62 812-3456-7890', '62812 3456 7890', '81234567890', '0062 812 3456 7890']
for (const typed of numbers)
  test(`a number is the same however it is written: ${typed}`, async (t) => {
    const world = await givenAccounts(t)
    await whenCodeAsked(visitor(world.app), typed)
    assert.equal(world.letters.at(-1)?.to.address, phone)
  })

test('whoever has an account and whoever has none see the same', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world)
  const pages = []
  for (const contact of [melati, 'nobody@contoh.id']) {
    const { body, status } = await whenCodeAsked(visitor(world.app), contact)
    pages.push({ status, body: body.replaceAll(contact, '…').replaceAll(/(_csrf" value|nonce)="[^"]+"/g, '') })
  }
  assert.deepEqual(pages[0], pages[1])
  assert.equal(world.letters.length, 3)
})

test('a code works once, and only in the browser that asked for it', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world)
  const [mine, theirs] = [visitor(world.app), visitor(world.app)]
  await whenCodeAsked(mine, melati)
  const code = world.codeTo(melati)
  await whenCodeAsked(theirs, 'nobody@contoh.id')
  const stolen = await theirs.send('/akun/kode', { kode: code })
  assert.equal(stolen.status, 422)
  assert.equal((await mine.send('/akun/kode', { kode: code })).location, '/akun')
  assert.match(String((await mine.send('/akun/kode', { kode: code })).location), /kode=habis/)
})

test('five wrong codes end it, whatever comes after', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, melati)
  const code = world.codeTo(melati)
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  for (const left of [4, 3, 2, 1]) {
    const shown = await browser.send('/akun/kode', { kode: wrong })
    assert.match(shown.body, new RegExp(`masih ada ${left} kali`))
  }
  assert.match(String((await browser.send('/akun/kode', { kode: wrong })).location), /kode=habis/)
})

test('a hundred guesses at once are a hundred guesses', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, melati)
  const code = world.codeTo(melati)
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  await Promise.all(Array.from({ length: 30 }, () => browser.send('/akun/kode', { kode: wrong })))
  assert.match(String((await browser.send('/akun/kode', { kode: code })).location), /kode=habis/)
})

test('a code that is too old is told kindly', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, melati)
  world.clock.advance({ minutes: 16 })
  const over = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo(melati) }))
  assert.match(over.body, /sudah tidak berlaku/)
})

test('a code is sent again after a while, and then it is the same one', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  assert.match((await whenCodeAsked(browser, melati)).body, /Bisa dikirim lagi mulai pukul 08\.01 WIB/)
  const first = world.codeTo(melati)
  const tooSoon = await browser.send('/akun/kode/ulang', { cara: 'sama' })
  assert.match(tooSoon.body, /Bisa dikirim lagi/)
  assert.equal(world.letters.length, 1)
  world.clock.advance({ minutes: 1 })
  const sent = await browser.follow(await browser.send('/akun/kode/ulang', { cara: 'sama' }))
  assert.match(sent.body, /Kode sudah dikirim lagi/)
  assert.match(sent.body, /mulai pukul 08\.03 WIB/)
  assert.deepEqual([world.letters.length, world.codeTo(melati)], [2, first])
})

test('guessing at a contact makes its codes longer and keeps nobody out', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world)
  for (const _ of [1, 2]) {
    const guesser = visitor(world.app)
    await whenCodeAsked(guesser, melati)
    const wrong = String((Number(world.codeTo(melati)) + 1) % 1_000_000).padStart(6, '0')
    for (let n = 0; n < 5; n++) await guesser.send('/akun/kode', { kode: wrong })
  }
  const owner = visitor(world.app)
  assert.match((await whenCodeAsked(owner, melati)).body, /Kode 9 angka/)
  assert.equal(world.codeTo(melati).length, 9)
  assert.equal((await owner.send('/akun/kode', { kode: world.codeTo(melati) })).location, '/akun')
})

test('a mailbox is not flooded: after six in an hour it must wait', async (t) => {
  const world = await givenAccounts(t)
  for (let n = 0; n < 6; n++) await whenCodeAsked(visitor(world.app), melati)
  const { status, body } = await whenCodeAsked(visitor(world.app), melati)
  assert.equal(status, 422)
  assert.match(body, /minta lagi 60 menit lagi/)
  assert.equal(world.letters.length, 6)
})

test('a gateway that takes nothing is told, with what was typed', async (t) => {
  const world = await givenAccounts(t, { isReached: () => false })
  const { status, body } = await whenCodeAsked(visitor(world.app), melati)
  assert.equal(status, 422)
  assert.match(body, /Kode belum dapat dikirim ke sana/)
  assert.match(body, /value="melati@contoh\.id"/)
})

test('where nothing can be sent the page says so, and how to report all the same', async (t) => {
  const world = await givenAccounts(t, { routes: [] })
  const { body } = await visitor(world.app).open('/daftar')
  assert.match(body, /Akun belum dapat dipakai/)
  assert.match(body, /href="\/lapor"/)
  assert.doesNotMatch(body, /name="kontak"/)
})

test('either of two contacts opens the account, and a dead route locks nobody out', async (t) => {
  const world = await givenAccounts(t)
  await whenBothProven(world)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, phone)
  world.clock.advance({ minutes: 1 })
  const other = await browser.follow(await browser.send('/akun/kode/ulang', { cara: 'lain' }))
  assert.match(other.body, /Bila \+6281234567890 tersimpan pada sebuah akun/)
  assert.notEqual(world.codeTo(melati), world.codeTo(phone))
  assert.equal((await browser.send('/akun/kode', { kode: world.codeTo(melati) })).location, '/akun')
})

test('whether there is another contact is not to be seen', async (t) => {
  const world = await givenAccounts(t)
  await whenBothProven(world)
  const pages = []
  for (const contact of [phone, '+6281234567891']) {
    const browser = visitor(world.app)
    await whenCodeAsked(browser, contact)
    world.clock.advance({ minutes: 1 })
    const { body } = await browser.follow(await browser.send('/akun/kode/ulang', { cara: 'lain' }))
    pages.push(body.replaceAll(contact, '…').replaceAll(/(_csrf" value|nonce)="[^"]+"|pukul \d\d\.\d\d/g, ''))
  }
  assert.equal(pages[0], pages[1])
})

test('a further contact is not taken from another account', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world, { contact: 'seno@contoh.id' })
  const browser = await whenRegistered(world)
  await browser.open('/akun/saya')
  await browser.follow(await browser.send('/akun/saya/kontak', { kontak: 'seno@contoh.id' }))
  const taken = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo('seno@contoh.id') }))
  assert.match(taken.body, /baru saja dipakai akun lain/)
  assert.match(taken.body, /melati@contoh\.id/)
})

test('a card is kept covered, and what is odd about it is named and may stay', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, melati)
  await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo(melati) }))
  const short = await browser.send('/akun/baru', { ...withCard, nomor: '1401 0223' })
  assert.match(short.body, /yang Anda tulis 8 angka/)
  assert.match(short.body, /value="1401 0223"/)
  const odd = { ...withCard, nomor: '1499 0223 0187 0001', lahir: '24-01-1987' }
  const doubted = await browser.send('/akun/baru', odd)
  assert.equal(doubted.status, 422)
  assert.match(doubted.body, /bukan kode kabupaten atau kota yang kami kenal/)
  assert.match(doubted.body, /tanggal lahir di dalam NIK tidak sama/)
  const opened = await browser.send('/akun/baru', { ...odd, yakin: 'ya' })
  assert.equal(opened.status, 303)
  const { body } = await browser.open('/akun/saya')
  assert.match(body, /1499 •••• •••• 0001/)
  assert.doesNotMatch(body, /1499022301870001/)
  assert.match(body, /Belum terverifikasi: layanan ini tidak tersambung/)
})

test('a NIK has one account, and whoever meets it there is shown the way on', async (t) => {
  const world = await givenAccounts(t)
  await whenRegistered(world, { fields: withCard })
  const browser = visitor(world.app)
  await whenCodeAsked(browser, 'lain@contoh.id')
  await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo('lain@contoh.id') }))
  const taken = await browser.send('/akun/baru', withCard)
  assert.equal(taken.status, 422)
  assert.match(taken.body, /sudah tercatat pada akun lain/)
  assert.equal((await browser.send('/akun/baru', { nama: 'Melati', dokumen: 'none' })).status, 303)
})

test('of two who name the same NIK at once one gets it', async (t) => {
  const world = await givenAccounts(t)
  const browsers = await Promise.all(
    ['a@contoh.id', 'b@contoh.id'].map((contact) => whenRegistered(world, { contact })),
  )
  for (const browser of browsers) await browser.open('/akun/saya/data')
  const saved = await Promise.all(browsers.map((browser) => browser.send('/akun/saya/data', withCard)))
  assert.deepEqual(
    saved.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 422],
  )
})

test('foreigners and people without a number have accounts as well', async (t) => {
  const world = await givenAccounts(t)
  const foreigner = await whenRegistered(world, {
    contact: 'ada@contoh.id',
    fields: { nama: 'Ada', dokumen: 'foreign', nomor: 'x 1234567' },
  })
  assert.match((await foreigner.open('/akun/saya')).body, /•••567/)
  const child = await whenRegistered(world)
  assert.match((await child.open('/akun/saya')).body, /Belum ditulis/)
})

const said: readonly [RegistryOutcome, RegExp][] = [
  ['verified', /Cocok dengan data kependudukan/],
  ['notMatched', /Tidak cocok dengan data kependudukan/],
  ['unreachable', /Belum terverifikasi: data kependudukan tidak dapat dihubungi/],
]
for (const [outcome, words] of said)
  test(`a registry that answers “${outcome}” is told on the account's page and stops nothing`, async (t) => {
    const world = await givenAccounts(t, { registry: async () => outcome })
    const browser = await whenRegistered(world, { fields: withCard })
    await browser.open('/akun/saya')
    await browser.send('/akun/saya/periksa', {})
    assert.match((await browser.open('/akun/saya')).body, words)
    assert.deepEqual(world.broken, [])
  })

test('other details are other questions: what the registry said counts no longer', async (t) => {
  const world = await givenAccounts(t, { registry: async () => 'verified' })
  const browser = await whenRegistered(world, { fields: { ...withCard, dokumen: 'none' } })
  assert.doesNotMatch((await browser.open('/akun/saya')).body, /Cocok dengan/)
})

test('signing out leaves nothing that opens the account, and ending a device ends it there', async (t) => {
  const world = await givenAccounts(t)
  const phoneBrowser = await whenRegistered(world)
  const desk = visitor(world.app)
  await whenCodeAsked(desk, melati)
  await desk.send('/akun/kode', { kode: world.codeTo(melati), bersama: 'ya' })
  const { body } = await desk.open('/akun/saya')
  assert.match(body, /dipakai bersama/)
  const other = /name="id" value="([^"]+)"/.exec(body)?.[1] ?? ''
  await desk.send('/akun/saya/perangkat', { id: other })
  assert.match(String((await phoneBrowser.open('/akun/saya')).location), /^\/akun\/masuk/)
  const left = await desk.follow(await desk.send('/akun/keluar', {}))
  assert.match(left.body, /data-draft-over="lapor"/)
  assert.match(String((await desk.open('/akun/saya')).location), /^\/akun\/masuk/)
})

test('a shared device is signed out after two hours, an own one stays signed in for months', async (t) => {
  const world = await givenAccounts(t)
  const own = await whenRegistered(world)
  const shared = visitor(world.app)
  await whenCodeAsked(shared, melati)
  await shared.send('/akun/kode', { kode: world.codeTo(melati), bersama: 'ya' })
  world.clock.advance({ hours: 3 })
  assert.equal((await shared.open('/akun/saya')).status, 303)
  world.clock.advance({ days: 150 })
  assert.equal((await own.open('/akun/saya')).status, 200)
})

test('a form whose token grew old comes back with what was typed', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app)
  await whenCodeAsked(browser, melati)
  await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo(melati) }))
  browser.forget('formulir')
  const shown = await browser.send('/akun/baru', withCard)
  assert.equal(shown.status, 403)
  assert.match(shown.body, /value="Melati Rahayu"/)
  assert.match(shown.body, /value="1401 0223 0187 0001"/)
})

test('afterwards one goes where one wanted, and never to another site', async (t) => {
  const world = await givenAccounts(t)
  for (const [lanjut, place] of [
    ['/lapor/pribadi', '/lapor/pribadi'],
    ['//evil.example', '/akun'],
  ] as const) {
    const browser = visitor(world.app)
    await browser.open('/akun/masuk')
    await browser.follow(await browser.send('/akun/masuk', { kontak: `${place.length}@contoh.id`, lanjut }))
    await browser.send('/akun/kode', { kode: world.codeTo(`${place.length}@contoh.id`), lanjut })
    const opened = await browser.send('/akun/baru', { nama: 'Seno', dokumen: 'none', lanjut })
    assert.equal(opened.location, place)
  }
})

test('a closed account is gone, and its contact and NIK are free', async (t) => {
  const world = await givenAccounts(t)
  const browser = await whenRegistered(world, { fields: withCard })
  await browser.open('/akun/tutup')
  const closed = await browser.follow(await browser.send('/akun/tutup', {}))
  assert.match(closed.body, /Akun sudah ditutup/)
  const anew = await whenRegistered(world, { fields: withCard })
  assert.match((await anew.open('/akun/saya')).body, /1401 •••• •••• 0001/)
})

test('every page of it speaks English too', async (t) => {
  const world = await givenAccounts(t)
  const browser = visitor(world.app, 'en')
  assert.match((await browser.open('/akun/masuk')).body, /Sign in or register/)
  assert.match((await whenCodeAsked(browser, melati)).body, /Enter the code/)
})

/** Melati lost both contacts and has a new one. */
async function whenAskedBack(
  world: AccountsGiven,
  shown: Readonly<Record<string, string>> = {},
): Promise<{ browser: Visitor; answer: Shown }> {
  const browser = visitor(world.app)
  await browser.open('/akun/pulihkan')
  await browser.follow(await browser.send('/akun/pulihkan', { kontak: 'baru@contoh.id' }))
  await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') }))
  const proof = { nomor: '2345-BCDF', rahasia: 'rahasia', nik, lahir: bornOn, ...shown }
  return { browser, answer: await browser.send('/akun/pulihkan/bukti', proof) }
}

async function onlyAccount({ db }: AccountsGiven): Promise<PersonId> {
  const accounts = db.withTables<AccountTables>().selectFrom('accounts')
  return (await accounts.select('id').executeTakeFirstOrThrow()).id
}

/** Melati's account, with a card, and holding the report that these tests know. */
async function givenHolder(t: TestContext): Promise<{ world: AccountsGiven; old: Visitor }> {
  const world = await givenAccounts(t)
  const old = await whenRegistered(world, { fields: withCard })
  world.holders.push(await onlyAccount(world))
  return { world, old }
}

test('an account comes back to a new contact after three days, with the secret of a report and the card', async (t) => {
  const { world, old } = await givenHolder(t)
  const { answer } = await whenAskedBack(world)
  assert.match(answer.body, /Mulai Kamis, 5 Maret 2026 pukul 08\.00 WIB/)
  assert.equal(world.letters.at(-1)?.letter.kind, 'recoveryAsked')
  assert.equal(world.letters.at(-1)?.to.address, melati)
  assert.match((await old.open('/akun/saya')).body, /Ada yang meminta akun ini/)

  const early = visitor(world.app)
  await whenCodeAsked(early, 'baru@contoh.id')
  const waits = await early.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') })
  assert.match(waits.body, /terbuka mulai Kamis, 5 Maret 2026/)

  world.clock.advance({ hours: 72 })
  const browser = visitor(world.app)
  await whenCodeAsked(browser, 'baru@contoh.id')
  assert.equal((await browser.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') })).location, '/akun')
  const own = await browser.open('/akun/saya')
  assert.match(own.body, /baru@contoh\.id/)
  assert.match(own.body, /1401 •••• •••• 0001/)
  assert.equal((await old.open('/akun/saya')).status, 303)
  const told = world.letters.filter(({ letter }) => letter.kind === 'recovered')
  assert.deepEqual(
    told.map(({ to }) => to.address),
    [melati],
  )
  const lost = visitor(world.app)
  await whenCodeAsked(lost, melati)
  assert.match(
    (await lost.follow(await lost.send('/akun/kode', { kode: world.codeTo(melati) }))).body,
    /Satu langkah lagi/,
  )
})

const wrongProofs: readonly [string, Readonly<Record<string, string>>][] = [
  ['another secret', { rahasia: 'tebakan' }],
  ['another NIK', { nik: '1401022301870002' }],
  ['another birth date', { lahir: '24-01-1987' }],
]
for (const [name, shown] of wrongProofs)
  test(`an account stays where it is for ${name}, and which of them was wrong is not told`, async (t) => {
    const { world } = await givenHolder(t)
    const before = world.letters.length
    const { answer } = await whenAskedBack(world, shown)
    assert.equal(answer.status, 422)
    assert.match(answer.body, /Keempatnya tidak bersama-sama cocok/)
    assert.equal(world.letters.length, before + 1)
  })

test('an old contact stops it, with the link or signed in, and the new one opens nothing', async (t) => {
  for (const way of ['link', 'account'] as const) {
    const { world, old } = await givenHolder(t)
    await whenAskedBack(world)
    const { letter } = world.letters.at(-1) ?? assert.fail()
    assert.ok(letter.kind === 'recoveryAsked')
    const stopper = way === 'link' ? visitor(world.app) : old
    await stopper.open(way === 'link' ? '/akun/hentikan' : '/akun/saya')
    const sent =
      way === 'link'
        ? await stopper.send('/akun/hentikan', { kode: letter.token })
        : await stopper.send('/akun/saya/hentikan', {})
    const stopped = await stopper.follow(sent)
    assert.match(stopped.body, /sudah dihentikan/)
    world.clock.advance({ hours: 72 })
    const browser = visitor(world.app)
    await whenCodeAsked(browser, 'baru@contoh.id')
    const page = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') }))
    assert.match(page.body, /Satu langkah lagi/)
  }
})

test('an account that is closed is not given to whoever had asked for it', async (t) => {
  const { world, old } = await givenHolder(t)
  await whenAskedBack(world)
  await old.open('/akun/tutup')
  await old.send('/akun/tutup', {})
  world.clock.advance({ hours: 72 })
  const browser = visitor(world.app)
  await whenCodeAsked(browser, 'baru@contoh.id')
  const page = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo('baru@contoh.id') }))
  assert.match(page.body, /Satu langkah lagi/)
})
