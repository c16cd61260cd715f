import type { Zone } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { timeline, type Entry } from '../../../../web/components/timeline/timeline.ts'
import { html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Glass, ToldLook } from '../../../people/index.ts'

type Opening = Pick<Glass, 'office' | 'role' | 'reason' | 'brokenAt' | 'endsAt'>

export type LooksView = {
  readonly number: string
  /** The newest first. */
  readonly looks: readonly ToldLook[]
  /** When an anonymous identity was opened, also where nothing of it was looked at. */
  readonly openings: readonly Opening[]
  readonly nameOf: (office: string) => string
  readonly zone: Zone
  readonly language: Language
}

/** Who looked at the reporter's identity: office, role, what and why; the officer's name the law does not ask for. */
export function looksPage(view: LooksView): PageContent {
  const { number, looks, openings, language } = view
  const { looks: words, following } = messages[language]
  return {
    title: words.own.title,
    isSecret: true,
    main: html`<p>${words.own.lead}</p>
${
  looks.length === 0 && openings.length === 0
    ? html`<p>${words.own.nobody}</p>`
    : html`${timeline(
        words.own.title,
        [...looks.map((look) => entryOf(look, view)), ...openings.map((one) => openingOf(one, view))].toSorted((a, b) =>
          b.datetime.localeCompare(a.datetime),
        ),
      )}
<p>${words.own.wrong}</p>`
}
<p>${buttonLink({ label: following.backToReport, href: `/laporan/${number}`, variant: 'secondary' })}</p>`,
  }
}

function openingOf({ office, role, reason, brokenAt, endsAt }: Opening, view: LooksView): Entry {
  const { looks: words } = messages[view.language]
  return {
    when: moment(brokenAt, view.zone, view.language),
    datetime: brokenAt.toString(),
    side: 'office',
    who: whoOf(office, role, view),
    isLate: false,
    body: html`<p>${words.own.opened(moment(endsAt, view.zone, view.language))}</p>
<p>${words.own.because(reason)}</p>`,
  }
}

function whoOf(office: Glass['office'], role: Glass['role'], { nameOf, language }: LooksView): string {
  const { looks: words, people } = messages[language]
  return office === null || role === null ? words.own.unknownOffice : words.own.from(people.roles[role], nameOf(office))
}

function entryOf({ office, role, purpose, reason, fields, at, isByProgram }: ToldLook, view: LooksView): Entry {
  const { looks: words, desk } = messages[view.language]
  const who = isByProgram ? words.own.program : whoOf(office, role, view)
  return {
    when: moment(at, view.zone, view.language),
    datetime: at.toString(),
    side: 'office',
    who,
    isLate: false,
    body: html`<p>${words.own.saw(fields.map((field) => words.fields[field]).join(', '))} ${words.own.purpose(desk.purposes[purpose])}</p>
${reason === null ? null : html`<p>${words.own.because(reason)}</p>`}`,
  }
}
