import type { Page } from 'playwright-core'
import { Secret, TOTP } from 'otpauth'

/** What an app of codes shows for this key at a moment. */
export const codeAt = (key: string, at: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: at.epochMilliseconds })

/** On the page that turns codes on: types what an app would show, and answers the key that went into it. */
export async function confirmCodes(page: Page, at: Temporal.Instant): Promise<string> {
  const key = await page.locator('main code').first().innerText()
  await page.getByLabel('Kode pertama dari aplikasi').fill(codeAt(key, at))
  await page.getByRole('button', { name: 'Aktifkan', exact: true }).click()
  await page.waitForURL('**/keamanan/pemulihan')
  return key
}
