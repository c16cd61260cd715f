import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import type { ReportEvent } from '../../../reports/index.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { limitOf } from '../../domain/template-facts.ts'
import type { Template } from '../../domain/templates.ts'
import type { Facts } from '../../domain/wording.ts'
import type { BreachFacts, DigestLetter, Letter } from '../../usecases/letter.ts'
import { factsOf } from '../letter-words.ts'

const number = '7K3M-92QX' as ReportNumber
const agency = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Empat Lawang'
/** A long day in both languages: Wednesday and September. */
const day = Temporal.PlainDate.from('2026-09-23')

/** An invented letter of this template, with values as long as they become, as somebody would read it. */
export function exampleLetter(template: Template, siteUrl: string, language: Language): Letter | DigestLetter {
  if (template === 'officerDigest') return exampleDigest(siteUrl)
  const isQuoting = ['question', 'message', 'answer', 'answerInterim'].includes(template)
  return {
    template,
    number,
    agency,
    filedOn: Temporal.PlainDate.from('2026-09-09'),
    link:
      template.startsWith('officer') || template.startsWith('ombudsman')
        ? `${siteUrl}/petugas/laporan/${number}`
        : `${siteUrl}/lacak?nomor=${number}#2345-BCDF-GHJK`,
    quote: isQuoting ? messages[language].wordingPages.exampleQuote : null,
    limit: limitOf[template] ?? 'firstResponse',
    period: { amount: 10, unit: 'workingDays' },
    until: day,
    event: exampleEvent(template),
    ...(template === 'breached' || template === 'officerBreach' ? { breach: exampleBreach(language) } : {}),
    ...(template === 'rightsTaken'
      ? { taken: { actsOn: day, recovery: `${siteUrl}/lacak/hilang?nomor=${number}`, account: null } }
      : {}),
    ...(template === 'rightsAnswered' ? { answered: 'partly' as const } : {}),
    ...(template === 'identityOpened' ? { openedBy: { role: 'dataProtectionOfficer', office: agency } as const } : {}),
  }
}

const exampleBreach = (language: Language): BreachFacts => ({
  number: 'P-7K3M-92QX',
  knownAt: Temporal.Instant.from('2026-09-20T01:00:00Z'),
  dueOn: day,
  agency: 'empat-lawang' as AgencyId,
  fields: ['name', 'phone', 'texts'],
  since: Temporal.Instant.from('2026-09-21T01:00:00Z'),
  until: Temporal.Instant.from('2026-09-22T01:00:00Z'),
  how: messages[language].wordingPages.exampleQuote,
  measures: messages[language].wordingPages.exampleQuote,
})

/** The longest that may stand in the braces of a template: for the length of an SMS. */
export function longestFacts(template: Template, siteUrl: string, language: Language): Facts {
  const letter = exampleLetter(template, siteUrl, language)
  if (template === 'officerDigest' || 'queues' in letter) return {}
  const facts = factsOf(letter, messages[language], language)
  return { ...facts, lamaBatal: facts.lama ?? '' }
}

function exampleEvent(template: Template): ReportEvent {
  const invented = {
    archived: { type: 'archived', reason: 'outsideAuthority', destination: agency },
    closed: { type: 'closed', reason: 'silence' },
    appealDecided: { type: 'appealDecided', granted: true },
    examinationResult: { type: 'examinationConcluded', result: 'partlyProven' },
    referralEnded: { type: 'referralConcluded', outcome: 'findings' },
    dateMoved: { type: 'calendarRevised', moved: [{ clock: 'resolution', from: '2026-09-22', to: '2026-09-23' }] },
  }
  const event = Object.hasOwn(invented, template) ? invented[template as keyof typeof invented] : { type: 'noted' }
  // Only what letters read of an event is invented.
  return event as unknown as ReportEvent
}

const exampleDigest = (siteUrl: string): DigestLetter => ({
  template: 'officerDigest',
  day,
  link: `${siteUrl}/petugas`,
  settingsLink: `${siteUrl}/petugas/akun`,
  queues: [
    { queue: 'answer', count: 12, isCapped: false },
    { queue: 'undeliverable', count: 1, isCapped: false },
  ],
  due: [{ number, agency, dueOn: day, workingDaysLeft: 1, link: `${siteUrl}/petugas/laporan/${number}` }],
  unread: 4,
})
