import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { keptNoMore } from '../../../../web/components/kept-form/kept-form.ts'
import { qrCode } from '../../../../web/components/receipt/qr.ts'
import { html } from '../../../../web/html.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { readAsReporter } from '../../usecases/read-report.ts'
import { clocksSection } from '../following/clocks-section.ts'
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

async function showReceipt({ reports: room, siteUrl }: FilingRoom, ask: Ask): Promise<Answer> {
  const draft = await draftOf(room, ask)
  if (draft === null) return redirect('/lacak')
  if (draft.state === 'writing') return redirect(checkPath)
  const { number, secret } = draft
  const view = await readAsReporter(room, number, secret)
  if (!view.ok) return redirect('/lacak')
  const { clocks, state } = view.value
  const qr = await qrCode(`${siteUrl}/lacak?nomor=${number}#${secret}`, ask.text.filing.qr)
  const agency = state.lead ?? state.receivedBy
  const zone = view.value.law.tree.get(agency)?.zone ?? 'Asia/Jakarta'
  const section = clocksSection({ clocks, zone, now: room.now(), language: ask.language })
  const content = receiptPage({ number, secret, qr, clocks: section, csrf: ask.csrf() }, ask.text)
  return page({ ...content, scripts: ['draft'], main: html`${content.main}${keptNoMore(keptName, draft.id)}` })
}
