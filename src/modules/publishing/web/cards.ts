import { badge } from '../../../web/components/badge/badge.ts'
import { excerptOf, type ReportCard } from '../../../web/components/report-list/report-list.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { findArea, type Agencies } from '../../agencies/index.ts'
import { isOpenPhase, type Phase } from '../../reports/index.ts'
import type { PublicItem } from '../domain/public-list.ts'

/** A line of a public list as it is shown. */
export function cardOf(item: PublicItem, agencies: Agencies, language: Language): ReportCard {
  const place = item.areaCode === null ? undefined : findArea(item.areaCode)?.name
  const facts = [agencies.get(item.agency)?.name ?? item.agency, place, longDay(item.filedOn, language)]
  return {
    href: `/laporan/${item.number}`,
    title: item.title,
    badge: badge(messages[language].report.phases[item.phase as Phase], toneOf(item.phase as Phase)),
    facts: facts.filter((fact) => fact !== undefined).join(' · '),
    excerpt: excerptOf(item.body),
  }
}

function toneOf(phase: Phase): 'neutral' | 'running' | 'done' {
  if (phase === 'closed') return 'done'
  return isOpenPhase(phase) ? 'running' : 'neutral'
}
