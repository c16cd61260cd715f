import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { bringAxe } from './axe.ts'
import type { Cleanup } from './db.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** The program at an address with a name, as browsers want it for passkeys: `http://localhost` and a port. */
export type NamedProgram = {
  readonly program: TestProgram
  readonly origin: string
  /** A browser of somebody's own, at the site's name or at the machine's number. */
  readonly enter: (options?: { readonly isNumber?: boolean }) => Promise<Page>
}

export async function openNamedProgram(
  t: Cleanup,
  browser: Browser,
  environment: (origin: string) => Record<string, string> = () => ({}),
): Promise<NamedProgram> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const program = await openTestProgram(t, { environment: { PUBLIC_URL: origin, ...environment(origin) } })
  await program.app.listen({ port, host: '127.0.0.1' })
  return {
    program,
    origin,
    async enter({ isNumber = false } = {}) {
      const baseURL = isNumber ? `http://127.0.0.1:${port}` : origin
      const context = await browser.newContext({ baseURL, locale: 'id-ID' })
      await bringAxe(context)
      return context.newPage()
    },
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Gives the browser an authenticator that always finds its finger; `refuse` lets it refuse from then on. */
export async function plugIn(page: Page): Promise<{ readonly refuse: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    refuse: async () =>
      void (await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })),
  }
}
