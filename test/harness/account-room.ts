import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import type { PersonId } from '../../src/kernel/brand.ts'
import type { Contact, ContactRoute, RegistryOutcome } from '../../src/modules/accounts/domain/account.ts'
import type { AccountLetter, AccountsRoom } from '../../src/modules/accounts/usecases/room.ts'
import { accountRoutes } from '../../src/modules/accounts/web/routes.ts'
import type { Db } from '../../src/platform/db/db.ts'
import { openVault } from '../../src/platform/secrets.ts'
import { testDatabase, type Cleanup } from './db.ts'
import { testClock, type TestClock } from './room.ts'
import { visitor, type Shown, type Visitor } from './visitor.ts'
import { serveRoutes } from './web.ts'

type Letter = { readonly to: Contact; readonly letter: AccountLetter }
/** The pages of accounts alone, with the letters that they sent. */
export type AccountsGiven = {
  readonly db: Db
  readonly app: FastifyInstance
  readonly clock: TestClock
  readonly letters: Letter[]
  /** The code that went there last. */
  readonly codeTo: (address: string) => string
  /** What the program holds whose report it is shown. */
  readonly holders: PersonId[]
  readonly broken: unknown[]
}

/** Invented. */
export const nik = '1401022301870001'
export const bornOn = '23-01-1987'
export const melati = 'melati@contoh.id'
export const phone = '+6281234567890'

export async function givenAccounts(
  t: Cleanup,
  {
    routes = ['email', 'phone'],
    registry = null,
    isReached = () => true,
  }: {
    routes?: readonly ContactRoute[]
    registry?: null | (() => Promise<RegistryOutcome>)
    isReached?: (contact: Contact) => boolean
  } = {},
): Promise<AccountsGiven> {
  const db = await testDatabase(t)
  const clock = testClock()
  const letters: Letter[] = []
  const holders: PersonId[] = []
  const broken: unknown[] = []
  const room: AccountsRoom = {
    db,
    now: clock.now,
    vault: openVault(Buffer.alloc(32, 7)),
    post: {
      routes,
      async send(to, letter) {
        letters.push({ to, letter })
        return isReached(to)
      },
    },
    siteUrl: 'http://localhost',
    registry,
    accountsWith: async (number, secret) => (number === '2345-BCDF' && secret === 'rahasia' ? holders : []),
    forgetToo: async () => {},
    onBroken: (error) => void broken.push(error),
  }
  const app = await serveRoutes(t, accountRoutes(room, { cookiesOf: async () => [], forms: ['lapor'] }))
  const codeTo = (address: string): string => {
    const sent = letters.findLast(({ to, letter }) => to.address === address && letter.kind === 'code')
    assert.ok(sent?.letter.kind === 'code', `no code went to ${address}`)
    return sent.letter.code
  }
  return { db, app, clock, letters, codeTo, holders, broken }
}

export async function whenCodeAsked(browser: Visitor, contact: string): Promise<Shown> {
  await browser.open('/akun/masuk')
  return browser.follow(await browser.send('/akun/masuk', { kontak: contact }))
}

/** Somebody who opened an account and is signed in on this browser. */
export async function whenRegistered(
  { app, codeTo }: AccountsGiven,
  {
    contact = melati,
    address = contact,
    fields = { nama: 'Melati Rahayu', dokumen: 'none' },
  }: {
    contact?: string
    address?: string
    fields?: Readonly<Record<string, string>>
  } = {},
): Promise<Visitor> {
  const browser = visitor(app)
  await whenCodeAsked(browser, contact)
  const form = await browser.follow(await browser.send('/akun/kode', { kode: codeTo(address) }))
  assert.match(form.body, /Satu langkah lagi/)
  const opened = await browser.send('/akun/baru', fields)
  assert.equal(opened.status, 303, opened.body)
  return browser
}

/** Melati with both contacts proven. */
export async function whenBothProven(world: AccountsGiven): Promise<Visitor> {
  const browser = await whenRegistered(world)
  await browser.open('/akun/saya')
  await browser.follow(await browser.send('/akun/saya/kontak', { kontak: '0812 3456 7890' }))
  const added = await browser.follow(await browser.send('/akun/kode', { kode: world.codeTo(phone) }))
  assert.match(added.body, /Kontak sudah disimpan/)
  return browser
}
