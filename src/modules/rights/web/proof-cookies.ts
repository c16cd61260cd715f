import type { PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { withCookie, type Answer } from '../../../web/answer.ts'
import type { Ask } from '../../../web/route.ts'
import { freshMinutes } from '../../people/index.ts'

type Room = { readonly vault: Vault; readonly now: Now }
type Whose = { readonly number: ReportNumber; readonly reporter: PersonId }

const pathOf = (number: ReportNumber): string => `/laporan/${number}/hak`
const hourSeconds = 60 * 60

const codeName = 'kode-hak'
/** The token of the code that this browser asked for. */
export const codeToken = (ask: Pick<Ask, 'cookie'>): string | null => ask.cookie(codeName)
export const withCodeToken = (answer: Answer, number: ReportNumber, token: string): Answer =>
  withCookie(answer, { name: codeName, value: token, path: pathOf(number), maxAgeSeconds: hourSeconds })

const proofName = 'bukti-hak'
const contextOf = ({ number, reporter }: Whose): string => `rights-proof:${number}:${reporter}`

/** Keeps on this browser, sealed, for this report alone, that its reporter sat here a moment ago. */
export const withShownProof = (answer: Answer, { vault, now }: Room, whose: Whose): Answer =>
  withCookie(answer, {
    name: proofName,
    value: vault.seal(now().add({ minutes: freshMinutes }).toString(), contextOf(whose)).toString('base64url'),
    path: pathOf(whose.number),
    maxAgeSeconds: freshMinutes * 60,
  })

export function isProofShown({ vault, now }: Room, whose: Whose, ask: Pick<Ask, 'cookie'>): boolean {
  const kept = ask.cookie(proofName)
  if (kept === null) return false
  try {
    const until = vault.open(Buffer.from(kept, 'base64url'), contextOf(whose))
    return Temporal.Instant.compare(now(), until) < 0
  } catch {
    // Bytes that somebody made up, or another report's, prove nothing.
    return false
  }
}
