import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { fingerprint, grouped } from '../../../../web/components/fingerprint/fingerprint.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { qrCode } from '../../../../web/components/receipt/qr.ts'
import { receipt } from '../../../../web/components/receipt/receipt.ts'
import { html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import { clocksSection } from '../following/clocks-section.ts'

export type ReceiptView = {
  readonly report: ReportView
  readonly secret: string
  readonly title: string
  readonly siteUrl: string
  readonly now: Temporal.Instant
  readonly language: Language
}

/**
 * What a reporter takes along: number, secret, the picture that opens the report, and every date that runs. The secret
 * stands in this page and in the file that they save, never in an address.
 */
export async function receiptPage(view: ReceiptView, text: Messages): Promise<PageContent> {
  const { report, secret, title, siteUrl } = view
  const words = text.receipt
  const { number, reachable } = report.state
  const own = `/laporan/${number}` as const
  const qr = await qrCode(`${siteUrl}/lacak?nomor=${number}#${secret}`, words.qr)
  const tracking = `${siteUrl.replace(/^https?:\/\//, '')}/lacak`
  return {
    title,
    isSecret: true,
    main: html`${receipt({ ...words, number, secret, advice: words.keep, way: words.way(tracking), qr })}
<div class="alat">${buttons(
      buttonLink({ label: words.open, href: own }),
      html`<button class="ds-button" data-variant="secondary" type="button" data-print>${words.print}</button>`,
      buttonLink({ label: words.save, href: `${own}/tanda-terima.txt`, variant: 'secondary' }),
    )}</div>
<section class="sidik-laporan"><h2 class="ds-heading" data-size="2xs">${text.record.receiptPrint}</h2>
<p>${fingerprint(report.chain.filed)}</p>
<p>${text.record.receiptPrintLead(`${siteUrl.replace(/^https?:\/\//, '')}/periksa`)}</p></section>
${reachable ? null : notice({ tone: 'warning', title: words.noContact, body: html`${words.noContactLead} <a class="ds-link" href="${own}/kontak">${words.addContact}</a>` })}
<section class="sekarang"><h2 class="ds-heading" data-size="md">${words.happens}</h2>
<p>${words.happensLead}</p>
${clocksSection({ clocks: report.clocks, zone: zoneOfReport(report), now: view.now, language: view.language })}
<p class="alat">${buttonLink({ label: words.calendar, href: `${own}/tanggal.ics`, variant: 'secondary' })}</p>
<ul class="hanya-cetak">${datesOf(view, text).map((line) => html`<li>${line}</li>`)}</ul></section>
<p class="alat">${buttonLink({ label: words.another, href: '/lapor', variant: 'tertiary' })}</p>`,
  }
}

/** The same as a plain text: it opens on every phone. */
export function receiptText(view: ReceiptView, text: Messages): string {
  const { report, secret, siteUrl } = view
  const { number } = report.state
  const words = text.receipt
  return `${[
    `LAPOR! ${words.title}`,
    `${words.numberLabel}: ${number}\n${words.secretLabel}: ${secret}`,
    words.way(`${siteUrl}/lacak`),
    words.happens,
    datesOf(view, text).join('\n'),
    `${text.record.receiptPrint}:\n${grouped(report.chain.filed)}`,
    text.record.receiptPrintLead(`${siteUrl}/periksa`),
    words.keep,
  ].join('\n\n')}\n`
}

/** Each date that runs in one line, the nearest first. */
function datesOf({ report, now, language }: ReceiptView, { report: words, following }: Messages): string[] {
  const today = localDay(now, zoneOfReport(report))
  return report.clocks
    .flatMap(({ limit, status, due }) => (status === 'running' && due !== null ? [{ limit, on: due.date.dueOn }] : []))
    .filter(({ on }) => Temporal.PlainDate.compare(on, today) >= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .map(({ limit, on }) => following.dueBy(words.limits[limit], longDay(on, language)))
}

const zoneOfReport = ({ state, law }: ReportView) => zoneOf(law.tree, state.lead ?? state.receivedBy)
