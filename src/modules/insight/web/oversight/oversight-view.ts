import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import type { OwnNotice } from '../../../notices/index.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import type { Oversight } from '../../usecases/oversee.ts'

export const oversightPath = '/petugas/pengawasan'
export const oversightOf = (agency: string): string =>
  `${oversightPath}?${new URLSearchParams({ instansi: agency }).toString()}`

export const reportPath = (number: string): string => `/petugas/laporan/${number}`

export type OversightView = {
  readonly oversight: Oversight
  /** Reminders and escalations for this officer, the newest first. */
  readonly reminders: readonly OwnNotice[]
  readonly law: Pick<OpenLaw, 'agencies' | 'tree'>
  readonly today: Temporal.PlainDate
  readonly language: Language
}

/** Where many agencies stand below one another. */
export const shortOf = ({ agencies }: OversightView['law'], agency: AgencyId): string =>
  agencies.get(agency)?.shortName ?? agency

export const nameOf = ({ agencies }: OversightView['law'], agency: string): string =>
  agencies.get(agency as AgencyId)?.name ?? agency
