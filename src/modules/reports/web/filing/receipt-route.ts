import { page, redirect, withCookie, type Answer } from '../../../../web/answer.ts'
import { keptNoMore } from '../../../../web/components/kept-form/kept-form.ts'
import { html } from '../../../../web/html.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readAsReporter } from '../../usecases/read-report.ts'
import { startReporterSession } from '../following/reporter-session.ts'
import { draftOf } from './draft-cookie.ts'
import { receiptPage } from './receipt-page.ts'
import type { FilingRoom } from './room.ts'
import { checkPath, keptName, receiptPath } from './steps.ts'

/** The receipt, for as long as this browser's draft shows it. */
export const receiptRoute = (room: FilingRoom): Route =>
  route({
    method: 'GET',
    path: receiptPath,
    permission: 'public',
    audit: 'none',
    handler: (ask) => showReceipt(room, ask),
  })

/** Whoever sent the report has it open on this browser: what the receipt offers lies on the report's own pages. */
async function showReceipt({ reports: room, siteUrl }: FilingRoom, ask: Ask): Promise<Answer> {
  const draft = await draftOf(room, ask)
  if (draft === null) return redirect('/lacak')
  if (draft.state === 'writing') return redirect(checkPath)
  const { number, secret } = draft
  const report = await readAsReporter(room, number, secret)
  if (!report.ok) return redirect('/lacak')
  const { language, text } = ask
  const title = text.receipt.sentTitle
  const content = await receiptPage({ report: report.value, secret, title, siteUrl, now: room.now(), language }, text)
  const main = html`${content.main}${keptNoMore(keptName, draft.id)}`
  return withCookie(page({ ...content, scripts: ['draft'], main }), startReporterSession(room, number, secret))
}
