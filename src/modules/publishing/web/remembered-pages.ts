import type { ReportNumber } from '../../../kernel/brand.ts'
import { startOfDay } from '../../../kernel/clock/days.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import type { Language } from '../../../web/messages/messages.ts'
import type { ClockView, OpenLaw } from '../../reports/index.ts'

/** A public page as it was made of one writing of its row, under one law. */
export type RememberedPage = {
  readonly version: string
  readonly law: OpenLaw
  /** From when until before when it says the same: days are counted from today, and limits run out. */
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly content: PageContent
}

const mostPages = 500

/** Those read last, in each language; a popular report is made once and then only asked whether it is still the same. */
export class RememberedPages {
  readonly #pages = new Map<string, RememberedPage>()

  find(number: ReportNumber, language: Language, law: OpenLaw, now: Temporal.Instant): RememberedPage | null {
    const key = `${number} ${language}`
    const page = this.#pages.get(key)
    if (page === undefined) return null
    this.#pages.delete(key)
    const isGood =
      page.law === law && Temporal.Instant.compare(page.from, now) <= 0 && Temporal.Instant.compare(now, page.until) < 0
    if (!isGood) return null
    this.#pages.set(key, page)
    return page
  }

  keep(number: ReportNumber, language: Language, page: RememberedPage): void {
    const [oldest] = this.#pages.keys()
    if (oldest !== undefined && this.#pages.size >= mostPages) this.#pages.delete(oldest)
    this.#pages.set(`${number} ${language}`, page)
  }
}

/** When a page of these clocks says something else by itself: at midnight, or when the next limit runs out. */
export function sameUntil(
  clocks: readonly ClockView[],
  today: Temporal.PlainDate,
  zone: Zone,
  now: Temporal.Instant,
): Temporal.Instant {
  let until = startOfDay(today.add({ days: 1 }), zone)
  for (const { due } of clocks) {
    const dueAt = due?.date.dueAt
    if (dueAt === undefined || Temporal.Instant.compare(dueAt, now) <= 0) continue
    if (Temporal.Instant.compare(dueAt, until) < 0) until = dueAt
  }
  return until
}
