import { z } from 'zod'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import {
  deleteDraft,
  deleteExpiredDrafts,
  findDraft,
  insertDraft,
  replaceDraft,
  type DraftRow,
} from '../store/drafts.ts'
import { draftContext } from '../store/sealed-tables.ts'
import type { ReportsRoom } from './room.ts'
import {
  findSubmitted,
  submitReport,
  type ReportToSubmit,
  type SubmitOptions,
  type SubmitRefusal,
} from './submit-report.ts'

/** What somebody has typed so far, field by field, right or wrong; or, once sent, what the receipt shows. */
export type ReportDraft =
  | { readonly id: string; readonly state: 'writing'; readonly typed: Readonly<Record<string, string>> }
  | { readonly id: string; readonly state: 'sent'; readonly number: ReportNumber; readonly secret: string }

/** From the last change on. */
export const draftKeptFor = { hours: 7 * 24 }
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
  const row = await find(room, token)
  return row === null ? null : open(room, row)
}

/** A draft that is still written, and the token that opens it. */
export type SavedDraft = { readonly token: string; readonly draft: Extract<ReportDraft, { state: 'writing' }> }

/**
 * Keeps what was typed, over what the draft held in the same fields. The token is a new one where there was none, or
 * where what it opened is already sent.
 */
export async function saveDraft(
  room: ReportsRoom,
  token: string | null,
  typed: Readonly<Record<string, string>>,
): Promise<SavedDraft> {
  for (;;) {
    const row = token === null ? null : await find(room, token)
    const draft = row === null ? null : open(room, row)
    if (token === null || row === null || draft?.state !== 'writing') return begin(room, typed)
    // Another page of the same form may have been sent meanwhile: then it is read again.
    const next = { ...draft, typed: { ...draft.typed, ...typed } }
    if (await write(room, row, next)) return { token, draft: next }
  }
}

/**
 * Submits what the draft says, once however often it is asked, and leaves only the receipt of it. Where the draft was
 * submitted before in other words, that report stands.
 * Refusals: those of `submitReport` but `keyUsedForAnother`.
 */
export async function sendDraft(
  room: ReportsRoom,
  token: string,
  draft: ReportDraft,
  report: ReportToSubmit,
  { language = 'id', account }: Pick<SubmitOptions, 'language' | 'account'> = {},
): Promise<Result<ReportNumber, Exclude<SubmitRefusal, { refusal: 'keyUsedForAnother' }>>> {
  const key = `draft:${draft.id}`
  const submitted = await submitReport(room, report, { key, language, ...(account === undefined ? {} : { account }) })
  if (!submitted.ok && submitted.refusal.refusal !== 'keyUsedForAnother') return refuse(submitted.refusal)
  const made = submitted.ok ? submitted.value : await findSubmitted(room, key)
  if (made === null) throw new Error('a key that was used for nothing')
  const { number, secret } = made
  for (;;) {
    const row = await find(room, token)
    if (row === null || (await write(room, row, { id: draft.id, state: 'sent', number, secret }))) return accept(number)
  }
}

/** Throws away what was typed; what was sent already stays, with its receipt. */
export async function dropDraft(room: ReportsRoom, token: string): Promise<void> {
  const row = await find(room, token)
  if (row !== null && open(room, row).state === 'writing') await deleteDraft(room.db, row.id)
}

export const dropExpiredDrafts = (room: ReportsRoom): Promise<number> => deleteExpiredDrafts(room.db, room.now())

const find = ({ db, now }: ReportsRoom, token: string): Promise<DraftRow | null> =>
  findDraft(db, hashToken(token), now())

const open = ({ vault }: ReportsRoom, { id, sealed }: DraftRow): ReportDraft => ({
  id,
  ...sealedSchema.parse(JSON.parse(vault.open(sealed, draftContext(id)))),
})

const seal = ({ vault }: ReportsRoom, { id, ...content }: ReportDraft): Buffer =>
  vault.seal(JSON.stringify(content), draftContext(id))

async function begin(room: ReportsRoom, typed: Readonly<Record<string, string>>): Promise<SavedDraft> {
  const [token, id] = [newToken(), newId()]
  const draft = { id, state: 'writing', typed } as const
  const sealed = seal(room, draft)
  const expiresAt = room.now().add(draftKeptFor)
  await insertDraft(room.db, { id, sealed, tokenHash: hashToken(token), expiresAt })
  return { token, draft }
}

const write = (room: ReportsRoom, row: DraftRow, draft: ReportDraft): Promise<boolean> =>
  replaceDraft(room.db, row, seal(room, draft), room.now().add(draft.state === 'sent' ? receiptKeptFor : draftKeptFor))
