import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../harness/browser.ts'
import { press, says } from '../harness/journey.ts'
import { freePort, openNamedProgram, type NamedProgram } from '../harness/named-program.ts'

const cleanups: (() => Promise<unknown>)[] = []
let browser: Browser
let site: NamedProgram
let issuer = ''
let server: Server

/** A provider at which everybody signs in by their address; those at `.lain` have not verified theirs. */
function openProvider(origin: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'lapor',
        client_secret: 'rahasia-untuk-uji',
        redirect_uris: [`${origin}/masuk/sso/kembali`],
        post_logout_redirect_uris: [`${origin}/`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, email_verified: !id.endsWith('.lain') }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['uji'] },
  })
}

before(async () => {
  browser = await openBrowser()
  const port = await freePort()
  issuer = `http://localhost:${port}`
  site = await openNamedProgram({ after: (clean) => void cleanups.unshift(clean) }, browser, () => ({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'lapor',
    OIDC_CLIENT_SECRET: 'rahasia-untuk-uji',
    OIDC_NAME: 'SSO Kampar',
  }))
  const answer = openProvider(site.origin).callback()
  server = createServer((request, response) => void answer(request, response)).listen(port, '127.0.0.1')
  await once(server, 'listening')
})
after(async () => {
  await browser.close()
  for (const clean of cleanups) await clean()
  server.closeAllConnections()
  server.close()
})

async function signInThere(page: Page, email: string): Promise<void> {
  await page.goto('/masuk?lanjut=/petugas/akun')
  await page.getByRole('link', { name: 'Masuk dengan SSO Kampar' }).click()
  await answerThere(page, email)
}

/** At the provider: who one is, and that it may be told here. */
async function answerThere(page: Page, email: string): Promise<void> {
  await page.locator('[name=login]').fill(email)
  await page.locator('[name=password]').fill('apa saja')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
}

test('an officer signs in where their agency signs them in, and out again', async () => {
  const page = await site.enter()
  await signInThere(page, 'liaison@kampar-dpupr.test')
  await page.waitForURL('**/petugas/akun')
  await press(page, 'Keluar')
  await page.waitForURL('**/keluar/sso')
  await page.getByRole('link', { name: 'Keluar juga dari SSO Kampar' }).waitFor()
})

test('before a sensitive step the provider is asked again, in another tab, and only the same person goes on', async () => {
  const page = await site.enter()
  await signInThere(page, 'coordinator@kampar.test')
  await page.waitForURL('**/petugas/akun')
  site.program.clock.advance({ minutes: 15 })
  await page.goto('/petugas/register/nama')
  await says(page, 'Pastikan bahwa ini Anda')
  const prove = async (email: string): Promise<Page> => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Buktikan dengan SSO Kampar' }).click(),
    ])
    await answerThere(tab, email)
    return tab
  }
  await says(await prove('liaison@kampar-dpupr.test'), /menyebut orang lain/)
  await press(page, 'Sudah, lanjutkan')
  await says(page, 'Pastikan bahwa ini Anda')
  await says(await prove('coordinator@kampar.test'), /Sudah terbukti bahwa ini Anda/)
  await press(page, 'Sudah, lanjutkan')
  await page.waitForURL('**/petugas/register/nama')
})

test('who has no account, or an address that nobody verified, is told so and comes in nowhere', async () => {
  for (const email of ['siapa@kampar.test', 'liaison2@kampar-dpupr.lain']) {
    const page = await site.enter()
    await signInThere(page, email)
    await says(page, /belum punya akun petugas di sini/)
    await page.goto('/petugas/akun')
    assert.match(page.url(), /\/masuk\?lanjut=/)
  }
})

test('an answer that nobody asked for is refused', async () => {
  const page = await site.enter()
  await page.goto('/masuk/sso/kembali?code=x&state=y')
  await says(page, /langkahnya terputus/)
})
