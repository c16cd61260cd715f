import { z } from 'zod'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { deleteExpiredDrafts, findDraft, writeDraft } from '../store/drafts.ts'
import type { ReportsRoom } from './room.ts'
import { submitReport, type ReportToSubmit, type SubmitRefusal } from './submit-report.ts'

/** What somebody has typed so far, field by field, right or wrong; or, once sent, what the receipt shows. */
export type ReportDraft =
  | { readonly id: string; readonly state: 'writing'; readonly typed: Readonly<Record<string, string>> }
  | { readonly id: string; readonly state: 'sent'; readonly number: ReportNumber; readonly secret: string }

/** From the last change on. */
const keptFor = { hours: 7 * 24 }
/** A receipt stays open on the browser that sent the report; after that it is tracked like any other. */
const receiptKeptFor = { hours: 24 }

const sealedSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('writing'), typed: z.record(z.string(), z.string()) }),
  z.object({
    state: z.literal('sent'),
    number: z.string().transform((text) => text as ReportNumber),
    secret: z.string(),
  }),
])

/** The draft that this browser's token opens; null where there is none any more. */
export async function readDraft(room: ReportsRoom, token: string): Promise<ReportDraft | null> {
  const row = await findDraft(room.db, hashToken(token), room.vault.keyId, room.now())
  if (row === null) return null
  return { id: row.id, ...sealedSchema.parse(JSON.parse(room.vault.open(row.sealed, contextOf(row.id)))) }
}

/**
 * Keeps what was typed, over what the draft held in the same fields. Answers the token that opens the draft: a new one
 * where there was none, or where what it opened is already sent.
 */
export async function saveDraft(
  room: ReportsRoom,
  token: string | null,
  typed: Readonly<Record<string, string>>,
): Promise<string> {
  const draft = token === null ? null : await readDraft(room, token)
  if (token === null || draft?.state !== 'writing') {
    const fresh = newToken()
    await write(room, fresh, { id: newId(), state: 'writing', typed })
    return fresh
  }
  await write(room, token, { ...draft, typed: { ...draft.typed, ...typed } })
  return token
}

/**
 * Submits what the draft says, once however often it is asked, and leaves only the receipt of it.
 * Refusals: those of `submitReport`.
 */
export async function sendDraft(
  room: ReportsRoom,
  token: string,
  draft: ReportDraft,
  report: ReportToSubmit,
): Promise<Result<ReportNumber, SubmitRefusal>> {
  const submitted = await submitReport(room, report, { key: `draft:${draft.id}` })
  if (!submitted.ok) return submitted
  const { number, secret } = submitted.value
  await write(room, token, { id: draft.id, state: 'sent', number, secret })
  return accept(number)
}

export const dropExpiredDrafts = (room: ReportsRoom): Promise<number> => deleteExpiredDrafts(room.db, room.now())

async function write(room: ReportsRoom, token: string, { id, ...content }: ReportDraft): Promise<void> {
  await writeDraft(room.db, {
    id,
    tokenHash: hashToken(token),
    sealed: room.vault.seal(JSON.stringify(content), contextOf(id)),
    keyId: room.vault.keyId,
    expiresAt: room.now().add(content.state === 'sent' ? receiptKeptFor : keptFor),
  })
}

const contextOf = (id: string): string => `report-draft:${id}`
